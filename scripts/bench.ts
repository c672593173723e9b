/** `npm run bench -- summary | faithful | stories | delivery | accept | floods | cost [--json]`: the numbers in docs/. */
import '../bench/main.ts'
