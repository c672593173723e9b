/** `npm run bench -- summary | faithful [--json]`: the numbers in the README. */
import '../bench/main.ts'
