import { testCheck } from './cuts.ts'

testCheck(
  'speaker dropped',
  [
    'Treasurer of club spent fees on holidays[, court hears]',
    'Owner bribed inspectors for nine years[, shipyard workers allege]',
    'Headmaster took money from school fund[, court told on first day of trial]',
    'Electric buses to overtake diesel by next year [- Voltra CFO]',
    'Half of bridges need repair within five years[: report]',
    'Army shelled market[, survivors tell UN team]',
    '[Dana Whitfield:] Central bank cannot do anything about rents',
    '[Prosecutor:] Nurse gave eleven patients insulin',
    'Bank helped clients to hide gold[, according to three people]',
    'We need a second airport [says Ada Quill]',
    '[Witness says] driver was asleep when lorry hit bus',
    'Referee was paid before final[, a witness testifies]',
  ],
  [
    'Treasurer of club spent fees, court hears [on first day]',
    'Dana Whitfield: Central bank cannot do anything [about rents]',
    'Army shelled market => UN told army shelled market',
    'Army shelled market, survivors tell UN team => Survivors: army shelled market',
    '[Port Lorne:] Fishermen block harbour with ninety boats',
    '[Weather:] Storm brings down power lines on coast',
    'Firm rejects bid[, asks investors to do same]',
    'Skier crashes in training[, says she will start on Saturday]',
    'Witness says driver was asleep [when lorry hit bus]',
    'Oldest bakery shuts its doors[: its owner has found no apprentice]',
  ],
)
