// Preloaded into a server that is to live fast, its ledger's thread too: HURRY='{ … }' node --import ./hurry.ts …
// What lasts a minute at the least, as a hold does, is over in a second then.
import { hurried, type Hurry } from './hurried.ts';

Date.now = hurried(JSON.parse(process.env['HURRY'] ?? '') as Hurry, Date.now.bind(Date));
