#!/usr/bin/env node
// Runs 2020-r1/steps.jsonl against a light model of the contract and prints the ledger. Exit code 1 and the reasons when something does not hold.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isWorkingDay } from './generate/calendar.mjs';
import { folder } from './generate/data.mjs';
import { ledger } from './check/ledger.mjs';
import { LINES, payloads } from './check/payloads.mjs';
import { after } from './check/rules-after.mjs';
import { field } from './check/rules-field.mjs';
import { group } from './check/rules-group.mjs';
import { papers } from './check/rules-papers.mjs';
import { Refusal, World } from './check/world.mjs';

const MOST_BYTES = 6_000_000;
const rules = { ...group, ...field, ...papers, ...after };
const world = new World();
const results = new Map();
const troubles = [];

// "$name" or "$name.path.into.it" is replaced by what that earlier step gave.
function look(reference) {
  const [name, ...path] = reference.slice(1).split('.');
  if (!results.has(name)) throw new Refusal(`reference ${reference} to no earlier step`);
  const value = path.reduce((at, key) => at?.[key], results.get(name));
  if (value === undefined) throw new Refusal(`reference ${reference} leads nowhere`);
  return typeof value === 'object' && value.id !== undefined && path.length === 0 ? value.id : value;
}
function resolve(value) {
  if (typeof value === 'string') return value.startsWith('$') ? look(value) : value;
  if (Array.isArray(value)) return value.map(resolve);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  return value;
}

function shape(command, payload) {
  const fields = payloads[command];
  if (!fields) throw new Refusal(`unknown command ${command}`);
  for (const name of Object.keys(payload)) if (!(name in fields)) throw new Refusal(`unknown field ${name}`);
  for (const [name, needed] of Object.entries(fields)) if (needed && payload[name] === undefined) throw new Refusal(`missing field ${name}`);
  texts(payload);
}
function texts(value, name) {
  if (typeof value === 'string') {
    const length = [...value].length;
    if (length === 0 || length > (LINES.has(name) ? 200 : 20000)) throw new Refusal(`text ${name} of ${length} characters`);
    if (/\{\w+\}|undefined|NaN/.test(value)) throw new Refusal(`unfilled text ${name}: ${value}`);
  } else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) texts(inner, Array.isArray(value) ? name : key);
}

function run(step) {
  if (step.do === 'query') {
    const get = step.get.replace(/\$[A-Za-z0-9_-]+(\.[A-Za-z0-9_]+)*/g, (reference) => look(reference));
    return structuredClone(world.query(get));
  }
  const payload = resolve(step.with);
  if (step.do === 'blob.put') {
    const hash = createHash('sha256').update(payload.text).digest('hex');
    world.blobs.add(hash);
    return { id: hash, size: Buffer.byteLength(payload.text) };
  }
  shape(step.do, payload);
  if (step.do === 'installation.found') {
    for (const [name, role] of [['system', 'system_admin'], ['security', 'security_admin'], ['audit', 'audit_admin']]) {
      world.accounts.set(payload[name].name, { name: payload[name].name });
      world.grants.push({ account: payload[name].name, role });
    }
    return {};
  }
  const [roles, rule] = rules[step.do];
  if (!world.holds(step.who, roles, payload.engagement)) throw new Refusal('permission.denied');
  return rule(world, payload, step);
}

// Only the teams work on weekends and in the evening; offices, departments and the unit's liaison keep working days and hours.
function hours({ at, who, do: command }, line) {
  if (command === 'query' || !who || who.startsWith('g0')) return;
  const time = at.slice(11, 16);
  if (!isWorkingDay(at.slice(0, 10)) || time < '08:00' || time > '18:30') troubles.push(`line ${line}: ${who} does ${command} at ${at}`);
}

const bytes = readFileSync(`${folder}steps.jsonl`);
const [head, ...lines] = bytes.toString('utf8').trimEnd().split('\n');
if (JSON.parse(head).generated !== 'scenario/generate.mjs') troubles.push('line 1: not marked as generated');
if (bytes.length > MOST_BYTES) troubles.push(`steps.jsonl has ${bytes.length} bytes`);
const counts = { steps: lines.length, refused: 0 };
let before = '';
lines.forEach((line, i) => {
  const step = JSON.parse(line);
  let said = 'ok';
  if (step.at < before) troubles.push(`line ${i + 2}: time goes back`);
  before = step.at;
  hours(step, i + 2);
  world.today = step.at.slice(0, 10);
  if (step.as && results.has(step.as)) troubles.push(`line ${i + 2}: name ${step.as} used twice`);
  try {
    const result = run(step);
    if (step.as) results.set(step.as, result);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw new Error(`line ${i + 2}: ${line.slice(0, 300)}`, { cause: refusal });
    said = refusal.code;
    counts.refused++;
  }
  if (said !== (step.expect ?? 'ok')) troubles.push(`line ${i + 2}: ${step.at} ${step.who} ${step.do}: expected ${step.expect ?? 'ok'}, got ${said}`);
});

for (const trouble of troubles.slice(0, 40)) console.error(trouble);
console.log(JSON.stringify(ledger(world, counts), null, 1));
if (troubles.length > 0) {
  console.error(`${troubles.length} troubles`);
  process.exit(1);
}
