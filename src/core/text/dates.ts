/** Names of months and days as datelines and stamps have them; alternatives for a regular expression. */
export const MONTH =
  '(?:jan|feb|fév|mar|mär|apr|abr|avr|maa|mei|ma[iyjg]|jun|jui|jul|giu|lug|aug|ago|aoû|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|gen|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|ينا|فبر|مار|أبر|إبر|ماي|يون|يول|أغس|سبت|أكت|نوف|ديس|كانون|شبا|آذار|نيس|أيا|حزي|تمو|آب|أيل|تشر)\\p{L}{0,7}\\.?'

/** Whole words: "Marseille, 28 novembre" begins as "mardi" does. */
export const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mart|miércol|juev|viern)es|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|die|mit|don|fre|son|seg|ter|qua|qui|sex)(?!\\p{L})\\.?'
