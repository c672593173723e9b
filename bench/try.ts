import { fanOut } from './delivery/fan-out.ts'
const [chats, rate] = process.argv.slice(2).map(Number)
console.log(JSON.stringify(await fanOut(chats ?? 100, rate ?? 28), null, 1))
