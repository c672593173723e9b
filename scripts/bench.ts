/** `npm run bench -- summary | faithful | delivery | accept | cost [--json]`: the numbers in the README. */
import '../bench/main.ts'
