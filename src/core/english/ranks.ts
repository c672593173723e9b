/** Words that make something one of its kind: "highest", "sixth", "record". */

export const SUPERLATIVE =
  /^(?:most|least|best|worst|first|second|third|fourth|fifth|last|only|record|biggest|too|enough|than|so|\d+(?:st|nd|rd|th))$/iu

/** Nouns and verbs that end as superlatives do. */
export const NO_SUPERLATIVE =
  /^(?:protest|arrest|interest|forest|harvest|request|guest|priest|west|midwest|contest|conquest|quest|inquest|invest|suggest|digest|manifest|chest|crest|nest|test|rest|vest|pest|jest|zest|everest|honest|modest|tempest|unrest|attest|detest|ingest|infest|molest|wrest)$/iu
