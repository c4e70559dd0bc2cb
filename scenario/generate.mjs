#!/usr/bin/env node
// Expands the data of 2020-r1/ into 2020-r1/steps.jsonl. Deterministic: the same data always gives the same file.
import { statSync } from 'node:fs';
import { cast } from './generate/cast.mjs';
import { folder } from './generate/data.mjs';
import { extendPlans, leave, rectifyImmediately, visitMidTerm } from './generate/fieldwork.mjs';
import { found } from './generate/founding.mjs';
import { holdInterviews } from './generate/interviews.mjs';
import { askMaterials } from './generate/materials.mjs';
import { holdMeetings } from './generate/meetings.mjs';
import { schedulePapers, writePapers } from './generate/papers.mjs';
import { planRectification } from './generate/planning.mjs';
import { prepare } from './generate/preparing.mjs';
import { rectify } from './generate/rectifying.mjs';
import { carryOutDecisions, giveFeedback, hear, report } from './generate/reporting.mjs';
import { plotFindings } from './generate/schedule.mjs';
import { Script } from './generate/script.mjs';
import { finish, superviseDecisions, superviseFindings } from './generate/supervising.mjs';

const context = cast();
const script = new Script();
found(script, context);
prepare(script, context);
schedulePapers(context);
holdInterviews(script, context);
askMaterials(script, context);
writePapers(script, context);
rectifyImmediately(script, context);
extendPlans(script, context);
holdMeetings(script, context);
visitMidTerm(script, context);
leave(script, context);
report(script, context);
hear(script, context);
giveFeedback(script, context);
plotFindings(context);
planRectification(script, context);
rectify(script, context);
superviseDecisions(script, context);
superviseFindings(script, context);
carryOutDecisions(script, context);
finish(script, context);

const path = `${folder}steps.jsonl`;
const count = script.write(path, { generated: 'scenario/generate.mjs' });
console.log(`${count} steps, ${statSync(path).size} bytes`);
