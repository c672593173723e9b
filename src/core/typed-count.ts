/** Numbers that people write as words, in the languages of the bot's readers. Others they write in digits. */
import { meantBy } from './time/time-words.ts'

export const COUNTS = meantBy<number>([
  [1, 'one ein eins eine einen einer un uno una une um uma один одну одна واحد واحدة'],
  [2, 'two zwei dos deux dois duas два две двое дві اثنان اثنين'],
  [3, 'three drei tres trois três три ثلاث ثلاثة'],
  [4, 'four vier cuatro quatre quatro четыре чотири اربع اربعة'],
  [5, 'five fünf cinco cinq пять п’ять пʼять خمس خمسة'],
  [6, 'six sechs seis шесть шість ست ستة'],
  [7, 'seven sieben siete sept sete семь сім سبع سبعة'],
  [8, 'eight acht ocho huit oito восемь вісім ثمان ثمانية'],
  [9, 'nine neun nueve neuf nove девять дев’ять девʼять تسع تسعة'],
  [10, 'ten zehn diez dix dez десять عشر عشرة'],
  [12, 'twelve zwölf doce douze doze двенадцать дванадцять'],
  [15, 'fifteen fünfzehn quince quinze пятнадцать п’ятнадцять пʼятнадцять'],
  [20, 'twenty zwanzig veinte vingt vinte двадцать двадцять عشرون عشرين'],
  [30, 'thirty dreißig dreissig treinta trente trinta тридцать тридцять ثلاثون ثلاثين'],
  [40, 'forty vierzig cuarenta quarante quarenta сорок اربعون اربعين'],
  [50, 'fifty fünfzig cincuenta cinquante cinquenta пятьдесят п’ятдесят пʼятдесят خمسون خمسين'],
  [100, 'hundred hundert cien cent cem сто مئة مائة'],
])
