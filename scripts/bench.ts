/** `npm run bench -- summary | faithful | delivery | accept | floods | cost [--json]`: the numbers in the README. */
import '../bench/main.ts'
