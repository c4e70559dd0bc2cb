// One file of browser tests, in the process run.mjs gave it.
import { runAll } from './harness.mjs'

await import(new URL(process.argv[2], import.meta.url).href)
process.exit((await runAll()) ? 0 : 1)
