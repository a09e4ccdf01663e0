import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Question } from '../../scenarios/kit/human.ts'
import { commandHuman } from '../../scenarios/kit/humans/command.ts'
import { openPage } from '../../scenarios/kit/humans/page.ts'
import { promptHuman } from '../../scenarios/kit/humans/prompt.ts'
import { anotherThan } from '../../scenarios/kit/humans/simulated.ts'

const otp: Question = { ask: 'otp', purpose: 'mobile-otp', mobile: '6980000001', txnId: 't' }

test('a command that fails, or says nothing that can be read, is nobody', async () => {
  expect(await commandHuman('exit 3').answer(otp)).toBeUndefined()
  expect(await commandHuman('true').answer(otp)).toBeUndefined()
  expect(await commandHuman('echo not json').answer(otp)).toBeUndefined()
  expect(await commandHuman('echo 5').answer(otp)).toBeUndefined()
})

test('a command gets the question on stdin and answers on stdout', async () => {
  const echoed = await commandHuman(`node -e 'let text="";process.stdin.on("data",(chunk)=>text+=chunk).on("end",()=>console.log(JSON.stringify({otp:JSON.parse(text).mobile.slice(-6)})))'`).answer(otp)
  expect(echoed).toEqual({ otp: '000001' })
})

test('on a terminal a blank answer leaves the step open', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const human = promptHuman(input, output, [])
  const answering = human.answer(otp)
  input.write('\n')
  expect(await answering).toBeUndefined()
  const again = human.answer({ ask: 'hosted-page', attempt: 'finish', url: 'https://page', txnId: 't', person: { mobile: '', otherMobile: '', email: '', enrolment: { councilId: 1, category: 1, subCategory: 1, createSubCategory: 1, registrationNumber: '', registrationDate: '', courseId: 1, yearOfAward: 2000 } } })
  input.write('ok\n')
  expect(await again).toEqual({ message: '' })
  expect(await human.answer({ ask: 'person', needs: { standing: 'on-roll', profession: 'doctor' } })).toBeUndefined()
  expect(String(output.read())).toContain('The OTP sent to the mobile ending in 0001 (mobile-otp; blank: cannot read it)')
})

test('a page is filled in by the names of its own form, boxes ticked, the first button pressed', async () => {
  const pages: Record<string, string> = {
    GET: '<main><p role="alert">It&#39;s <b>wrong</b></p><form method="post" action="/next?a=1&amp;b=2"><input type="hidden" name="id" value="7"><input name="number"><input type=\'checkbox\' name="agree" value="yes"><button name="action" value="send">Send</button><button name="action" value="cancel">Cancel</button></form></main>',
    POST: '<p>Done</p>',
  }
  const posted: string[] = []
  const fetch = async (request: Request): Promise<Response> => {
    if (request.method === 'POST') posted.push(`${new URL(request.url).pathname}${new URL(request.url).search} ${await request.text()}`)
    return new Response(pages[request.method])
  }
  const page = await openPage(fetch, 'https://host/page?id=7')
  expect([page.message, page.wants('number'), page.wants('otp')]).toEqual(["It's wrong", true, false])
  const next = await page.submit({ number: '1234', captcha: 'not asked for' })
  expect([next.message, next.wants('number')]).toEqual(['', false])
  expect(posted).toEqual(['/next?a=1&b=2 id=7&number=1234&agree=yes&action=send'])
})

test('another OTP is another OTP', () => {
  expect([anotherThan('123456'), anotherThan('923456')]).toEqual(['223456', '123456'])
})
