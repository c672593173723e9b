/** What each sign of one story weighs: made by `npm run train` from AllSides, Wikinews, BASIL and ECB+. Not edited by hand. */
export const SCORE_WEIGHTS: readonly number[] = [
  2.485, // headlines
  2.049, // all
  2.272, // rest
  -3.59, // nearest rest
  6.817, // of late
  9.196, // against cohesion
  2.486, // rarest
  0.778, // rare shared
  0.533, // rare lacking
  0.149, // rare names
  -0.293, // names
  -0.537, // numbers differ
  -4.74, // constant
]
