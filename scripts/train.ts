/** `npm run train -- [compression | extract | story]`: makes the committed weights again. */
import '../train/main.ts'
