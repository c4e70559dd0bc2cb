// @vitest-environment node
// Process files between bpmn-js and the engine: what bpmn-js writes, huiyin accepts; what bpmn-js reads and writes
// again means the same to huiyin. bpmn-moddle is the part of bpmn-js that reads and writes.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import BpmnModdle from 'bpmn-moddle'
import type { Element } from 'bpmn-moddle'
import { afterAll, describe, expect, it } from 'vitest'
import huiyin from '../bpmn/huiyin.json'

const root = join(__dirname, '..', '..')
const program = process.env['HUIYIN_PROGRAM'] ?? join(root, 'build/release/huiyin')
// Whoever names a program wants it used; without one the tests need a build that is there.
const built = existsSync(program) || process.env['HUIYIN_PROGRAM'] !== undefined
const folder = mkdtempSync(join(tmpdir(), 'huiyin-bpmn-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const moddle = new BpmnModdle({ huiyin })

/** What `huiyin bpmn VERB FILE…` prints, and whether it was content. */
function ask(verb: 'check' | 'show', files: string[]): { text: string; content: boolean } {
  try {
    return { text: execFileSync(program, ['bpmn', verb, ...files], { encoding: 'utf8', stdio: 'pipe' }), content: true }
  } catch (error) {
    const { stdout, status } = error as { stdout?: string; status?: number | null }
    if (typeof status !== 'number') throw error
    return { text: stdout ?? '', content: false }
  }
}

function save(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A diagram in the making: every element has its shape, every flow its edge and both ends, as bpmn-js leaves them. */
class Drawing {
  readonly process = moddle.create('bpmn:Process', { id: 'Process_1', isExecutable: true, flowElements: [] })
  readonly plane = moddle.create('bpmndi:BPMNPlane', { id: 'BPMNPlane_1', bpmnElement: this.process, planeElement: [] })
  readonly definitions = moddle.create('bpmn:Definitions', {
    id: 'Definitions_1',
    targetNamespace: 'http://bpmn.io/schema/bpmn',
    exporter: 'bpmn-js (https://demo.bpmn.io)',
    exporterVersion: '18.6.2',
    'xmlns:acme': 'urn:acme',
    'xmlns:camunda': 'http://camunda.org/schema/1.0/bpmn',
    rootElements: [this.process],
    diagrams: [moddle.create('bpmndi:BPMNDiagram', { id: 'BPMNDiagram_1', plane: this.plane })],
  })
  private count = 0

  node(type: string, id: string, attributes: Record<string, unknown> = {}, within: Element = this.process): Element {
    const element = moddle.create(`bpmn:${type}`, { id, ...attributes })
    this.put(element, within)
    const at = { x: 100 + 120 * this.count, y: 80 + 40 * (this.count % 3) }
    this.count += 1
    this.draw('BPMNShape', element, { bounds: moddle.create('dc:Bounds', { ...at, width: 100, height: 80 }) })
    return element
  }

  flow(...nodes: Element[]): void {
    nodes.slice(1).forEach((target, index) => {
      const source = nodes[index] as Element
      const flow = moddle.create('bpmn:SequenceFlow', { id: `Flow_${String(source['id'])}_${String(target['id'])}`, sourceRef: source, targetRef: target })
      this.put(flow, source.$parent as Element)
      source['outgoing'] = [...((source['outgoing'] as Element[] | undefined) ?? []), flow]
      target['incoming'] = [...((target['incoming'] as Element[] | undefined) ?? []), flow]
      this.draw('BPMNEdge', flow, { waypoint: [moddle.create('dc:Point', { x: 0, y: 0 }), moddle.create('dc:Point', { x: 9, y: 9 })] })
    })
  }

  condition(source: Element, target: Element, body: string): void {
    this.flow(source, target)
    const flow = (source['outgoing'] as Element[]).at(-1) as Element
    flow['conditionExpression'] = moddle.create('bpmn:FormalExpression', { body })
  }

  define(type: string, attributes: Record<string, unknown>): Element {
    const element = moddle.create(`bpmn:${type}`, attributes)
    ;(this.definitions['rootElements'] as Element[]).push(element)
    element.$parent = this.definitions
    return element
  }

  async xml(): Promise<string> {
    return (await moddle.toXML(this.definitions, { format: true })).xml
  }

  private put(element: Element, within: Element): void {
    ;((within['flowElements'] ??= []) as Element[]).push(element)
    element.$parent = within
  }

  private draw(kind: string, element: Element, attributes: Record<string, unknown>): void {
    const drawn = moddle.create(`bpmndi:${kind}`, { id: `${String(element['id'])}_di`, bpmnElement: element, ...attributes })
    ;(this.plane['planeElement'] as Element[]).push(drawn)
  }
}

const extended = (...values: Element[]): Element => moddle.create('bpmn:ExtensionElements', { values })
const expression = (body: string): Element => moddle.create('bpmn:FormalExpression', { body })

/** draft → review by two, with a reminder; back to the draft where it is sent back. */
function reviewing(): Drawing {
  const drawing = new Drawing()
  const start = drawing.node('StartEvent', 'Start_1')
  const draft = drawing.node('UserTask', 'Draft', {
    name: 'Draft',
    extensionElements: extended(
      moddle.create('huiyin:TaskSpec', {
        role: 'lead', form: 'plan', template: 'plan.docx', deadline: 'F+15WD', calendar: 'office', clock: 'round', command: 'plan.submit', cc: 'audit legal',
        citations: [moddle.create('huiyin:Citation', { document: 'P07', clause: '4.2 a' }), moddle.create('huiyin:Citation', { document: 'P12' })],
      }),
      moddle.createAny('acme:note', 'urn:acme', { colour: '#fff', $body: 'a < b' }),
    ),
    'acme:weight': '3',
  })
  const review = drawing.node('UserTask', 'Review', {
    extensionElements: extended(moddle.create('huiyin:TaskSpec', { deadline: '=days + "WD"', twoPerson: true, returnTargets: 'Draft' })),
  })
  const remind = drawing.node('BoundaryEvent', 'Remind', {
    attachedToRef: review, cancelActivity: false,
    eventDefinitions: [moddle.create('bpmn:TimerEventDefinition', { id: 'Timer_1', timeCycle: expression('R3/P1D') })],
  })
  const told = drawing.node('EndEvent', 'Told')
  const choose = drawing.node('ExclusiveGateway', 'Choose')
  const end = drawing.node('EndEvent', 'End_1')
  drawing.flow(start, draft, review, choose)
  drawing.flow(remind, told)
  drawing.flow(choose, draft)
  drawing.condition(choose, end, '=outcome = "approve"')
  choose['default'] = (choose['outgoing'] as Element[])[0]
  return drawing
}

/** A message to each unit, and its answer or the end of patience. */
function asking(): Drawing {
  const drawing = new Drawing()
  const request = drawing.define('Message', { id: 'Message_1', name: 'request' })
  const reply = drawing.define('Message', { id: 'Message_2', name: 'reply' })
  const key = '=round + "/" + unit'
  const start = drawing.node('StartEvent', 'Start_1')
  const send = drawing.node('SendTask', 'Ask', { messageRef: request, extensionElements: extended(moddle.create('huiyin:Correlation', { key, timeToLive: 'PT2H' })) })
  const sub = drawing.node('SubProcess', 'Wait')
  const inner = drawing.node('StartEvent', 'Start_2', {}, sub)
  const gateway = drawing.node('EventBasedGateway', 'First', {}, sub)
  const answered = drawing.node('IntermediateCatchEvent', 'Answered', {
    extensionElements: extended(moddle.create('huiyin:Correlation', { key })),
    eventDefinitions: [moddle.create('bpmn:MessageEventDefinition', { id: 'Definition_1', messageRef: reply })],
  }, sub)
  const late = drawing.node('IntermediateCatchEvent', 'Late', {
    eventDefinitions: [moddle.create('bpmn:TimerEventDefinition', { id: 'Timer_1', timeDuration: expression('5WD') })],
  }, sub)
  const done = drawing.node('EndEvent', 'Done', {}, sub)
  const receive = drawing.node('ReceiveTask', 'Thanks', { messageRef: reply, extensionElements: extended(moddle.create('huiyin:Correlation', { key })) })
  const end = drawing.node('EndEvent', 'End_1', {
    eventDefinitions: [moddle.create('bpmn:MessageEventDefinition', {
      id: 'Definition_2', messageRef: request, extensionElements: extended(moddle.create('huiyin:Correlation', { timeToLive: '=patience' })),
    })],
  })
  drawing.flow(inner, gateway, answered, done)
  drawing.flow(gateway, late, done)
  drawing.flow(start, send, sub, receive, end)
  return drawing
}

const rules = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Rules" name="Rules" namespace="urn:rules">
  <decision id="severity" name="Severity"><variable name="Severity"/><literalExpression><text>if amount &gt; 100 then "grave" else "minor"</text></literalExpression></decision>
</definitions>`

/** A decision of ours beside one that another engine would make. */
function deciding(): Drawing {
  const drawing = new Drawing()
  const ours = drawing.node('BusinessRuleTask', 'Decide', { extensionElements: extended(moddle.create('huiyin:Decision', { ref: 'severity', result: 'grade' })) })
  const theirs = drawing.node('BusinessRuleTask', 'Theirs', { implementation: '##unspecified', 'camunda:decisionRef': 'severity' })
  drawing.flow(drawing.node('StartEvent', 'Start_1'), ours, theirs, drawing.node('EndEvent', 'End_1'))
  return drawing
}

const drawings: [string, () => Drawing, string[]][] = [
  ['a review', reviewing, []],
  ['a request', asking, []],
  ['a decision', deciding, [rules]],
]

/** Without the file's name and the lines, which writing anew may change. */
const unplaced = (text: string): string => text.replace(/^.*?\.bpmn:\d+: /gm, '')

async function writtenAnew(xml: string): Promise<string> {
  return (await moddle.toXML((await moddle.fromXML(xml)).rootElement, { format: true })).xml
}

describe('the descriptor of our extensions', () => {
  it('names types whose places exist in BPMN or in itself', () => {
    const own = new Set(huiyin.types.map((type) => `huiyin:${type.name}`))
    for (const type of huiyin.types) {
      for (const place of type.meta.allowedIn) expect(own.has(place) || moddle.create(place).$type === place).toBe(true)
    }
  })

  it('keeps what is written, typed', async () => {
    const { rootElement, warnings } = await moddle.fromXML(await reviewing().xml())
    expect(warnings).toEqual([])
    const flowElements = (rootElement['rootElements'] as Element[])[0]?.['flowElements'] as Element[]
    const spec = (id: string): Element => {
      const task = flowElements.find((each) => each['id'] === id)
      return ((task?.['extensionElements'] as Element)['values'] as Element[])[0] as Element
    }
    expect(spec('Draft').$type).toBe('huiyin:TaskSpec')
    expect((spec('Draft')['citations'] as Element[]).map((each) => [each['document'], each['clause']])).toEqual([['P07', '4.2 a'], ['P12', undefined]])
    expect(spec('Review')['twoPerson']).toBe(true)
    expect(spec('Review')['returnTargets']).toBe('Draft')
  })
})

describe.skipIf(!built)('diagrams as bpmn-js writes them', () => {
  it.each(drawings)('%s may run', async (name, draw, beside) => {
    const files = [save(`${name}.bpmn`, await draw().xml()), ...beside.map((text, index) => save(`${name}-${String(index)}.dmn`, text))]
    const { text, content } = ask('check', files)
    expect(text).toMatch(new RegExp(`${String(files.length)} of ${String(files.length)} may run`))
    expect(content).toBe(true)
    expect(text).not.toMatch(/refused|unsound|huiyin:bpmn/)
  })

  it.each(drawings)('%s means the same when it was read and written again', async (name, draw, beside) => {
    const xml = await draw().xml()
    const others = beside.map((text, index) => save(`${name}-${String(index)}.dmn`, text))
    const before = ask('show', [save('before.bpmn', xml), ...others])
    const after = ask('show', [save('after.bpmn', await writtenAnew(xml)), ...others])
    expect(before.content).toBe(true)
    expect(unplaced(after.text)).toBe(unplaced(before.text))
  })

  it('acts on what is ours and reports what is not', async () => {
    const { text } = ask('show', [save('shown.bpmn', await reviewing().xml())])
    for (const said of ['deadline [F+15WD]', 'two people', 'by [P07 4.2 a]', 'may return to Draft', 'reported bpmn.report.extension', '{urn:acme}note']) {
      expect(text).toContain(said)
    }
    const decision = ask('show', [save('decision.bpmn', await deciding().xml()), save('decision.dmn', rules)]).text
    expect(decision).toContain('Decide: rule, decides [severity] into [grade]')
    expect(decision).toContain("'Theirs' [{http://camunda.org/schema/1.0/bpmn}decisionRef]")
  })
})

const skipped = new Set(['node_modules', 'build', 'dist', '.git'])
function diagramsUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : diagramsUnder(join(path, entry.name))
    return entry.name.endsWith('.bpmn') ? [join(path, entry.name)] : []
  })
}

const corpora = join(process.env['HUIYIN_CORPORA'] ?? '', 'bpmn')
const files = [...diagramsUnder(root), ...(process.env['HUIYIN_CORPORA'] !== undefined && existsSync(corpora) ? diagramsUnder(corpora) : [])]

describe.skipIf(!built || files.length === 0)('files read and written again by bpmn-js', () => {
  it.each(files.map((path) => [basename(path), path]))('%s means the same', async (name, path) => {
    const before = ask('show', [path])
    const after = ask('show', [save(name, await writtenAnew(readFileSync(path, 'utf8')))])
    expect(before.text).not.toBe('')
    expect(unplaced(after.text)).toBe(unplaced(before.text))
  })
})
