/** `npm run train -- [compression | extract]`: makes the committed weights again. */
import '../train/main.ts'
