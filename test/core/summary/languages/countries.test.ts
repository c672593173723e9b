import { describe, expect, it } from 'vitest'
import { namesCountry } from '../../../../src/core/summary/languages/countries.ts'

describe('the name of another country', () => {
  it.each([
    ['de', 'Ein Zug hält in England.'],
    ['de', 'Die Polizei Schottlands sucht ihn.'],
    ['de', 'Ein Sturm in den USA'],
    ['de', 'Großbritannien wählt'],
    ['de', 'Helfer in Gaza'],
    ['de', 'Palästina ruft'],
    ['fr', 'Un train en Angleterre'],
    ['fr', 'Une île d’Écosse'],
    ['fr', 'Aux États-Unis, un pont cède'],
    ['fr', 'USA : un pont cède'],
    ['fr', 'Un navire quitte la Côte d’Ivoire'],
    ['es', 'Un tren de Inglaterra'],
    ['es', 'Un puente en EE.UU.'],
    ['es', 'Un puente en EE UU'],
    ['es', 'La costa de Gaza'],
    ['pt', 'Um trem na Escócia'],
    ['pt', 'Uma ponte nos EUA'],
    ['pt', 'Um navio na Palestina'],
  ])('is known by what newsrooms call it, %s: %s', (language, text) => {
    expect(namesCountry(text, language)).toBe(true)
  })

  it.each([
    ['de', 'Ein Brand in Deutschland'],
    ['fr', 'Un incendie en France'],
    ['es', 'Un incendio en España'],
    ['pt', 'Um incêndio no Brasil'],
    ['de', 'Die Polenta und der Malik'],
    ['fr', 'Le malin Malick'],
  ])('is not that of its readers, nor part of a word, %s: %s', (language, text) => {
    expect(namesCountry(text, language)).toBe(false)
  })
})
