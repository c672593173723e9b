/** `npm run bench -- summary | faithful | delivery | accept | floods | cost [--json]`: the numbers in docs/. */
import '../bench/main.ts'
