// CPU per instance of npm bpmn-engine on the workloads in a folder, each file parsed once: a line for each,
// "a 12345.6", in microseconds. Nothing is stored, except that d writes its state to text and reads it back
// after each task.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as elements from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import BpmnModdle from 'bpmn-moddle';
import serialize, { TypeResolver } from 'moddle-context-serializer';

const [, , directory] = process.argv;
const rounds = 9;

async function parsed(name) {
  const moddle = await new BpmnModdle().fromXML(await readFile(join(directory, `${name}.bpmn`), 'utf8'));
  return serialize(moddle, TypeResolver(elements));
}

// A service task without an implementation passes, as it does in ours.
const settings = { enableDummyService: true };
let amount = 0;
function started(sourceContext) {
  amount = amount === 0 ? 2000 : 0;
  return new Engine({ sourceContext, settings, variables: { amount, large: amount > 1000 } });
}

function waiting(execution) {
  return execution.getPostponed().find((activity) => activity.type === 'bpmn:UserTask');
}

async function straightThrough(source) {
  const engine = started(source);
  const end = engine.waitFor('end');
  await engine.execute();
  await end;
}

async function taskByTask(source) {
  const engine = started(source);
  const end = engine.waitFor('end');
  const execution = await engine.execute();
  for (let task = waiting(execution); task; task = waiting(execution)) task.signal();
  await end;
}

async function storedBetween(source) {
  let engine = started(source);
  let execution = await engine.execute();
  for (;;) {
    const task = waiting(execution);
    if (!task) break;
    task.signal();
    if (execution.state === 'idle') break;
    const text = JSON.stringify(execution.getState());
    execution.stop();
    engine = new Engine({ sourceContext: source, settings }).recover(JSON.parse(text));
    execution = await engine.resume();
  }
  if (execution.state !== 'idle') throw new Error('an instance did not end');
}

async function cost(times, work) {
  const costs = [];
  for (let round = 0; round <= rounds; ++round) {
    const before = process.cpuUsage();
    for (let i = 0; i < times; ++i) await work();
    const used = process.cpuUsage(before);
    if (round > 0) costs.push((used.user + used.system) / times);
  }
  return costs.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

const workloads = [
  ['a', 40, straightThrough],
  ['b', 15, straightThrough],
  ['c', 100, taskByTask],
  ['d', 5, storedBetween],
];
for (const [name, times, run] of workloads) {
  const source = await parsed(name);
  console.log(name, (await cost(times, () => run(source))).toFixed(1));
}
