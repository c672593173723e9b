/**
 * What each feature of a sentence weighs, by language. Made by train/extract.ts.
 */
export const EXTRACT_WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map([
  [
    'en',
    [
      0.754, // first
      0.614, // second
      0.623, // third
      0.243, // fourth
      0.592, // fifth
      0.248, // sixth-to-eighth
      -0.014, // ninth-to-twelfth
      -1.634, // log-place
      -0.333, // place
      0.278, // words
      -2.029, // log-words
      -0.144, // under-8-words
      -0.17, // under-13-words
      -0.195, // over-30-words
      -0.271, // over-40-words
      2.036, // centroid
      1.365, // forward
      0.421, // backward
      1.7, // lead
      1.357, // lead-three
      1.769, // title
      0.226, // title-shared
      1.588, // keyness
      0.066, // keyness-share
      0.086, // new-words
      0.279, // names
      -2.224, // name-share
      0.189, // name-mass
      0.243, // new-names
      0.244, // numbers
      0.092, // sums
      -0.134, // opens-quote
      0.025, // has-quote
      -0.171, // quoted-speech
      0.175, // question
      -0.468, // exclamation
      -0.058, // no-full-stop
      0.018, // commas
      -0.191, // brackets
      2.487, // capital-share
      0.084, // leans
      -0.615, // first-person
      -0.735, // second-person
      -0.255, // said
      -0.143, // opens-with-conjunction
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
      0.126, // first
      0.481, // second
      0.56, // third
      0.54, // fourth
      0.409, // fifth
      0.225, // sixth-to-eighth
      -0.085, // ninth-to-twelfth
      -2.12, // log-place
      0.269, // place
      0.424, // words
      -1.505, // log-words
      -0.053, // under-8-words
      -0.222, // under-13-words
      -0.096, // over-30-words
      -0.139, // over-40-words
      1.376, // centroid
      1.32, // forward
      -1.687, // backward
      1.394, // lead
      0.424, // lead-three
      1.769, // title
      0.226, // title-shared
      1.139, // keyness
      -0.036, // keyness-share
      -0.031, // new-words
      0.163, // names
      -0.009, // name-share
      0.295, // name-mass
      0.138, // new-names
      0.147, // numbers
      0.067, // sums
      -0.537, // opens-quote
      -0.141, // has-quote
      0.128, // quoted-speech
      -0.069, // question
      -0.507, // exclamation
      0.119, // no-full-stop
      -0.261, // commas
      -0.152, // brackets
      0.331, // capital-share
      0, // leans
      0, // first-person
      0, // second-person
      0, // said
      0, // opens-with-conjunction
    ],
  ],
])
