/**
 * Makes the committed weights again: `node train/main.ts [compression | extract | story]`, all by default.
 * Reads the data folder that LEDE_DATA names, else ../shared/data. One thread, fixed seeds and the
 * pinned Node give the same bytes on every machine.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { FULL_SIZE, packCompression, trainCompression } from './compression.ts'
import { trainExtract } from './extract.ts'
import { dataFolder, readRows } from './rows.ts'
import { trainStory } from './story/main.ts'
import { moduleText } from './weight-module.ts'

/** The others are the Worker's too. */
const OF_COMPRESSOR: ReadonlySet<string> = new Set(['compressor', 'headline'])

const log = (line: string) => console.log(line)

function compression() {
  const rows = readRows(`${dataFolder()}/compression/google-train180k.jsonl.gz`)
  const packed = packCompression(trainCompression(rows, FULL_SIZE, log), FULL_SIZE)
  for (const [name, constants] of Object.entries(packed)) {
    const text = moduleText(name, constants)
    const folder = OF_COMPRESSOR.has(name) ? './compressor/weights' : '../src/core/summary/weights'
    writeFileSync(new URL(`${folder}/${name}.ts`, import.meta.url), text)
    log(`${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`)
  }
}

const part = process.argv[2]
if (part === undefined || part === 'extract') trainExtract(dataFolder())
if (part === undefined || part === 'compression') compression()
if (part === undefined || part === 'story') await trainStory()
