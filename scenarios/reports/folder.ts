import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunEvent, Sink } from '../record.ts'
import { toHar } from './har.ts'
import { toHtml } from './html.ts'
import { toJunit } from './junit.ts'
import { toManifest } from './manifest.ts'
import type { RedactedRun } from './redacted.ts'
import { redactRun } from './redacted.ts'

/** What each file of a report holds. */
export const REPORT_FILES: Record<string, (run: RedactedRun) => string> = {
  'manifest.json': (run) => `${JSON.stringify(toManifest(run), null, 2)}\n`,
  'report.html': toHtml,
  'junit.xml': toJunit,
  'traffic.har': (run) => `${JSON.stringify(toHar(run), null, 2)}\n`,
  'request-ids.txt': representativeIds,
}

/** Writes a report folder when the run is finished. A file that cannot be written breaks the run. */
export function folderSink(folder: string): Sink {
  return async (event: RunEvent) => {
    if (event.event !== 'finished') return
    const redacted = redactRun(event.run, event.exchanges)
    await mkdir(folder, { recursive: true })
    await Promise.all(Object.entries(REPORT_FILES).map(([name, write]) => writeFile(join(folder, name), write(redacted))))
  }
}

/** For the exit form's `test_request_ids`, one a line: those of the cases that passed. Source: notes on the exit form (nha-in/sandbox: forms.py). */
function representativeIds({ run }: RedactedRun): string {
  const ids = new Set(run.cases.filter((verdict) => verdict.outcome === 'passed').flatMap((verdict) => verdict.requestIds))
  const mark = run.origin === 'mock' ? ['# mock: a rehearsal, never to be handed in'] : []
  return [...mark, ...ids, ''].join('\n')
}
