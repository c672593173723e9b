/**
 * What each feature of a sentence weighs, by language. Made by train/extract.ts.
 */
export const EXTRACT_WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map([
  [
    'en',
    [
      0.668, // first
      0.545, // second
      0.563, // third
      0.205, // fourth
      0.509, // fifth
      0.218, // sixth-to-eighth
      -0.069, // ninth-to-twelfth
      -1.697, // log-place
      -0.363, // place
      0.288, // words
      -2.004, // log-words
      -0.155, // under-8-words
      -0.171, // under-13-words
      -0.195, // over-30-words
      -0.273, // over-40-words
      1.925, // centroid
      1.319, // forward
      0.348, // backward
      1.658, // lead
      1.426, // lead-three
      1.766, // title
      0.226, // title-shared
      1.592, // keyness
      0.112, // keyness-share
      0.062, // new-words
      0.279, // names
      -2.334, // name-share
      0.189, // name-mass
      0.249, // new-names
      0.234, // numbers
      0.092, // sums
      -0.13, // opens-quote
      0.023, // has-quote
      -0.172, // quoted-speech
      0.175, // question
      -0.462, // exclamation
      -0.067, // no-full-stop
      0.017, // commas
      -0.189, // brackets
      2.577, // capital-share
      0.082, // leans
      -0.617, // first-person
      -0.748, // second-person
      -0.256, // said
      -0.14, // opens-with-conjunction
    ],
  ],
  [
    'fr',
    [
      -0.069, // first
      0.369, // second
      0.45, // third
      0.519, // fourth
      0.245, // fifth
      0.123, // sixth-to-eighth
      -0.194, // ninth-to-twelfth
      -1.54, // log-place
      -0.139, // place
      0.278, // words
      -1.096, // log-words
      0.083, // under-8-words
      -0.214, // under-13-words
      -0.016, // over-30-words
      -0.066, // over-40-words
      0.961, // centroid
      0.14, // forward
      -2.819, // backward
      1.49, // lead
      -0.436, // lead-three
      2.035, // title
      0.243, // title-shared
      1.122, // keyness
      0.219, // keyness-share
      0.189, // new-words
      0.315, // names
      2.394, // name-share
      0.297, // name-mass
      0.032, // new-names
      0.11, // numbers
      0.062, // sums
      -0.708, // opens-quote
      -0.208, // has-quote
      0.336, // quoted-speech
      -0.153, // question
      -0.592, // exclamation
      0.574, // no-full-stop
      -0.336, // commas
      -0.128, // brackets
      -2.6, // capital-share
      0, // leans
      0, // first-person
      0, // second-person
      0, // said
      0, // opens-with-conjunction
    ],
  ],
  [
    'any',
    [
      0.086, // first
      0.448, // second
      0.533, // third
      0.52, // fourth
      0.375, // fifth
      0.21, // sixth-to-eighth
      -0.107, // ninth-to-twelfth
      -2.15, // log-place
      0.266, // place
      0.42, // words
      -1.482, // log-words
      -0.057, // under-8-words
      -0.223, // under-13-words
      -0.096, // over-30-words
      -0.139, // over-40-words
      1.354, // centroid
      1.334, // forward
      -1.734, // backward
      1.387, // lead
      0.452, // lead-three
      1.766, // title
      0.226, // title-shared
      1.14, // keyness
      -0.033, // keyness-share
      -0.037, // new-words
      0.167, // names
      -0.076, // name-share
      0.297, // name-mass
      0.139, // new-names
      0.145, // numbers
      0.068, // sums
      -0.537, // opens-quote
      -0.141, // has-quote
      0.128, // quoted-speech
      -0.068, // question
      -0.511, // exclamation
      0.113, // no-full-stop
      -0.262, // commas
      -0.152, // brackets
      0.382, // capital-share
      0, // leans
      0, // first-person
      0, // second-person
      0, // said
      0, // opens-with-conjunction
    ],
  ],
])
