/** `npm run bench -- cost`: the tables of docs/cost.md, from two fan-outs measured now. */
import { fanOut } from '../delivery/fan-out.ts'
import type { Table } from '../table.ts'
import { BASE_FEE, ITEMS, type Item, PRICES } from './prices.ts'
import { ALERTS_A_DAY, dayOf, type Unit, type Units, type Usage, unitsOf } from './usage.ts'

const SMALL = 100
const LARGE = 1_000
/** Telegram's limit, less a little; beyond it, what Telegram allows against Stars. */
const RATE = 28
const PAID_RATE = 1_000
const SUBSCRIBERS = [1_000, 10_000, 100_000, 1_000_000] as const
const DAYS = 30
const DAY_SECONDS = 86_400

export interface Costs {
  readonly units: Units
  readonly scenarios: readonly Scenario[]
}

interface Scenario {
  readonly subscribers: number
  readonly rate: number
  readonly hoursOfSending: number
  readonly day: Usage
  /** Dollars a month on the paid plan. */
  readonly month: number
  /** What a day of the free plan does not hold. */
  readonly beyondFree: readonly Item[]
}

export async function costs(): Promise<Costs> {
  const [small, large] = [await fanOut(SMALL, RATE), await fanOut(LARGE, RATE)]
  const units = unitsOf(small, large)
  return { units, scenarios: SUBSCRIBERS.map((subscribers) => scenarioOf(units, subscribers)) }
}

function scenarioOf(units: Units, subscribers: number): Scenario {
  const sends = subscribers * ALERTS_A_DAY
  const rate = sends / RATE <= DAY_SECONDS ? RATE : PAID_RATE
  const day = dayOf(units, subscribers, rate)
  return {
    subscribers,
    rate,
    hoursOfSending: sends / rate / 3_600,
    day,
    month: BASE_FEE + ITEMS.reduce((sum, item) => sum + priceOf(item, day[item] * DAYS), 0),
    beyondFree: ITEMS.filter((item) => day[item] > PRICES[item].free),
  }
}

const priceOf = (item: Item, used: number): number =>
  (Math.max(0, used - PRICES[item].included) / 1e6) * PRICES[item].perMillion

const whole = (n: number): string => Math.round(n).toLocaleString('en')

export const costTables = ({ units, scenarios }: Costs): readonly Table[] => [
  {
    title: 'What an article and a send use',
    about: `From one article to ${SMALL} and one to ${whole(LARGE)} chats.`,
    columns: ['', 'per article', 'per send'],
    rows: [
      ['rows written', ...unitCells(units.rowsWritten)],
      ['rows read', ...unitCells(units.rowsRead)],
      ['Durable Object requests', ...unitCells(units.objectRequests)],
      ['KV reads', String(units.kvReads), '0'],
      ['KV writes', String(units.kvWrites), '0'],
      ['queue messages', String(units.queueMessages), '0'],
    ],
  },
  {
    title: 'A day',
    about: `${ALERTS_A_DAY} alerts, each to every subscriber.`,
    columns: ['', 'free a day', ...scenarios.map(({ subscribers }) => whole(subscribers))],
    rows: [
      ['messages a second', '', ...scenarios.map(({ rate }) => String(rate))],
      ['hours of sending', '24', ...scenarios.map((one) => one.hoursOfSending.toFixed(1))],
      ...ITEMS.map((item) => [
        PRICES[item].unit,
        whole(PRICES[item].free),
        ...scenarios.map(({ day }) => whole(day[item])),
      ]),
    ],
  },
  {
    title: 'How many subscribers a day of the free plan holds',
    about: `At ${ALERTS_A_DAY} alerts a day to each; Telegram's own limit beside it.`,
    columns: ['', 'subscribers'],
    rows: [
      ...ceilings(units),
      [`${RATE} messages a second`, whole((RATE * DAY_SECONDS) / ALERTS_A_DAY)],
    ],
  },
  {
    title: 'A month',
    about: `${DAYS} such days on the paid plan, its $${BASE_FEE} among them.`,
    columns: ['subscribers', 'dollars', 'more than the free plan holds'],
    rows: scenarios.map(({ subscribers, month, beyondFree }) => [
      whole(subscribers),
      month,
      beyondFree.map((item) => PRICES[item].unit).join(', ') || 'nothing',
    ]),
  },
]

/** What grows with subscribers: where it meets the free plan's limit. */
const ceilings = (units: Units): readonly (readonly [string, string])[] => {
  const [none, one] = [dayOf(units, 0, RATE), dayOf(units, 1, RATE)]
  return ITEMS.filter((item) => one[item] > none[item]).map((item) => {
    const left = PRICES[item].free - none[item]
    return [PRICES[item].unit, whole(Math.floor(left / (one[item] - none[item])))]
  })
}

const unitCells = ({ perArticle, perSend }: Unit) => [perArticle.toFixed(1), perSend.toFixed(3)]
