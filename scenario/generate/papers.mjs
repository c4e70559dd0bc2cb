// The working papers of a team: schedule, then each paper's way through review, meeting, confirmation and signature.
import { addDays, at, clock, days, workingDay } from './calendar.mjs';
import { fill, json } from './data.mjs';
import { deck, stream } from './random.mjs';

const FIRST_DRAFT = '2020-05-24';
const LAST_DRAFT = '2020-06-13';
const EXTENDED_FROM = '2020-06-07';

// Decides on which day each paper is first drafted: those the mid-term visit and the immediate rectifications lean on come first, extensions last.
export function schedulePapers(context) {
  const immediates = json('prose/immediate.json').items;
  for (const team of context.teams) {
    const random = stream(`schedule ${team.key}`);
    const leaned = new Set([...team.prose.midterm.opinions, ...immediates.filter((i) => i.team === team.number)].map((o) => o.leaf));
    const rank = (paper) => (paper.course === 'after_extension' ? 2 : leaned.has(paper.leaf) ? 0 : 1);
    const ordered = random.shuffle(team.papers).sort((a, b) => rank(a) - rank(b));
    const field = days(FIRST_DRAFT, LAST_DRAFT);
    ordered.forEach((paper, i) => {
      paper.drafted_on = field[Math.round((i * (field.length - 1)) / (ordered.length - 1))];
      if (paper.course === 'after_extension' && paper.drafted_on < EXTENDED_FROM) throw new Error('extension paper too early');
      paper.name = `paper-${team.key}-${String(i + 1).padStart(2, '0')}`;
      const hands = random.shuffle(team.hands);
      paper.handlers = [hands[0], hands[1] ?? team.liaison];
    });
    team.papers = ordered;
  }
}

export function writePapers(script, context) {
  const pools = { words: json('prose/review.json'), field: json('prose/field.json'), objections: json('prose/objections.json') };
  for (const team of context.teams) {
    const random = stream(`papers ${team.key}`);
    const decks = {
      deputy_return: deck(pools.words.deputy_return, random), deputy_pass: deck(pools.words.deputy_pass, random),
      meeting_pass: deck(pools.words.meeting_pass, random), agree: deck(pools.words.agree, random),
      evidence: deck(pools.field.evidence.names, random),
    };
    team.papers.forEach((paper, i) => new Way(script, context, team, paper, { ...pools, random, decks, place: i }).walk());
  }
}

const matches = (paper, other) => other.team === paper.team && other.leaf === paper.leaf && (other.variant ?? 1) === (paper.variant ?? 1);

// One paper's way. `this.day` is the day the paper has reached.
class Way {
  constructor(script, context, team, paper, tools) {
    Object.assign(this, { script, context, team, paper, ...tools, id: `$${paper.name}`, engagement: team.engagement, day: paper.drafted_on });
    this.writer = paper.handlers[0].account;
  }

  act(day, minute, who, command, payload, options) {
    return this.script.act(at(day, clock(minute), this.team.ordinal * 6), who, command, { engagement: this.engagement, ...payload }, options);
  }

  walk() {
    const { paper } = this;
    this.draft();
    this.submit(this.day, 1130);
    this.next();
    if (paper.course === 'returned_by_deputy') this.returnedByDeputy();
    this.review();
    if (paper.course === 'returned_by_meeting') {
      this.discuss('return', this.words.meeting_return[this.place % this.words.meeting_return.length]);
      this.next();
      this.revise(this.full());
      this.next();
      this.review();
    }
    if (paper.course === 'dropped_by_meeting') return this.dropByMeeting();
    this.discuss('pass', this.decks.meeting_pass());
    this.next();
    if (paper.course === 'dropped_by_leader') return this.dropByLeader();
    if (paper.course === 'clue') return this.sign('clue', 520);
    this.confirm();
  }

  next() { this.day = addDays(this.day, 1); }

  full() {
    const { paper } = this;
    return {
      title: paper.title, focus: paper.leaf, occurred: paper.entry.occurred ?? occurred(paper.facts), place: this.placeName(), facts: paper.facts, basis: paper.basis,
      responsibility: paper.responsibility, ...(paper.amount_fen ? { amount_fen: paper.amount_fen } : {}), severity: paper.severity,
      handlers: paper.handlers.map((seat) => `$person-${seat.person}`), origins: this.origins(),
    };
  }

  placeName() {
    const { place, sub, proj } = this.paper.slots;
    return sub ?? proj ?? place;
  }

  origins() {
    const interviews = (this.paper.interviews ?? []).map((name) => ({ kind: 'interview', id: `$${name}` }));
    const materials = (this.paper.materials ?? []).map((name) => ({ kind: 'material', id: `$${name}` }));
    return [...interviews, ...materials];
  }

  draft() {
    const { paper } = this;
    const weak = paper.course === 'returned_by_deputy' || paper.course === 'returned_by_meeting';
    const text = this.full();
    if (weak) text.facts = `${paper.facts.split(/[；。]/)[0]}，类似情况在所属单位不同程度存在。`;
    if (paper.course === 'after_extension' && this.team.number === 'G03') {
      this.act('2020-06-01', 1010, this.writer, 'paper.draft', { ...text, origins: [] }, { expect: 'paper.draft.focus_outside_plan' });
    }
    this.act(this.day, 980 + this.place, this.writer, 'paper.draft', text, { as: paper.name });
    if (this.place === 2 && this.team.ordinal % 2) this.submit(this.day, 1020, 'paper.submit.evidence_missing');
    const count = this.random.between(1, 3);
    for (let n = 0; n < count; n++) this.evidence(this.day, 1040 + n * 6);
    if (this.place === 7 && this.team.ordinal === 4) this.mistake();
  }

  // A file of another paper, taken off again.
  mistake() {
    const wrong = `evidence-mistaken-${this.team.key}`;
    this.evidence(this.day, 1062, { as: wrong });
    this.act(this.day, 1066, this.writer, 'evidence.detach', { evidence: `$${wrong}`, reason: '误挂其他底稿的附件，撤下后重新核对证据目录。' });
  }

  evidence(day, minute, options) {
    const { paper, field, random } = this;
    const [name, origins] = this.decks.evidence();
    const [origin, pages] = [random.pick(origins), random.between(2, 46)];
    const gist = random.pick(paper.facts.split(/[；。]/).filter((part) => part.length > 8));
    this.script.attach(at(day, clock(minute), this.team.ordinal * 6), this.writer, {
      engagement: this.engagement, kind: 'paper', subject: this.id, name: `${name}.txt`, origin, pages,
      text: fill(field.evidence.text, { name, title: paper.title, made: day, origin, gist, pages, who: this.context.personName[paper.handlers[0].person] }), ...options,
    });
  }

  submit(day, minute, expect) { this.act(day, minute, this.writer, 'paper.submit', { paper: this.id }, { expect }); }

  returnedByDeputy() {
    this.act(this.day, 640 + this.place, this.team.deputy.account, 'paper.review', { paper: this.id, decision: 'return', opinion: this.decks.deputy_return() });
    this.revise(this.full());
    this.next();
  }

  revise(text) {
    const seen = this.script.query(at(this.day, clock(930), this.place), this.writer, `/api/paper.open?engagement=${this.engagement}&id=${this.id}`, `${this.paper.name}-seen`);
    this.act(this.day, 940, this.writer, 'paper.revise', { paper: this.id, version: `${seen}.record.version`, ...text });
    this.evidence(this.day, 950);
    this.submit(this.day, 970);
  }

  review() {
    this.act(this.day, 640 + this.place, this.team.deputy.account, 'paper.review', { paper: this.id, decision: 'pass', opinion: this.decks.deputy_pass() });
  }

  // The meeting of that evening; what was decided there is told to the meeting for its minutes.
  discuss(decision, opinion) {
    const { team, paper, day } = this;
    const minutes = (team.discussed ??= {});
    (minutes[day] ??= []).push({ paper, decision, opinion });
    this.act(day, 1210 + minutes[day].length * 6, team.leader.account, 'paper.discuss', { paper: this.id, meeting: `$meeting-${team.key}-${day}`, decision, opinion });
  }

  dropByMeeting() {
    const { reason } = this.objections.dropped.find((d) => matches(this.paper, d));
    this.discuss('drop', `${reason}，集体研究不作为问题反映。`);
    this.paper.dropped = true;
  }

  dropByLeader() {
    const { reason } = this.objections.dropped.find((d) => matches(this.paper, d));
    this.act(this.day, 545, this.team.leader.account, 'paper.drop', { paper: this.id, reason: `${reason}。` });
    this.paper.dropped = true;
  }

  confirm() {
    const { paper, team, words } = this;
    if (this.place === 5 && this.team.ordinal % 3 === 0) this.sign('report', 500, 'paper.sign.facts_unconfirmed');
    const confirmation = `confirmation-${paper.name.slice(6)}`;
    this.act(this.day, 570 + this.place, this.writer, 'confirmation.send', {
      paper: this.id, statement: `${words.statement_intro}${paper.facts}${words.statement_close}`,
    }, { as: confirmation });
    this.day = workingDay(addDays(this.day, 1));
    const objection = this.objections.objections.find((o) => matches(paper, o));
    if (objection) return this.objected(`$${confirmation}`, objection);
    this.act(this.day, 900 + this.place * 5, team.unitLiaison, 'confirmation.agree', { confirmation: `$${confirmation}`, remark: this.decks.agree() });
    this.next();
    this.sign('report', 520 + this.place);
  }

  objected(confirmation, { decision, reasons, evidence, replace, result }) {
    const { team, paper } = this;
    this.script.attach(at(this.day, '14:30', this.place), team.unitLiaison, {
      engagement: this.engagement, kind: 'confirmation', subject: confirmation, name: `${evidence}.txt`, origin: '被巡视单位提供', pages: 6,
      text: `【样例证据，内容虚构】\n${evidence}\n${reasons}\n${team.unitName}（盖章）`,
    });
    this.act(this.day, 900, team.unitLiaison, 'confirmation.object', { confirmation, reasons });
    this.next();
    if (replace) {
      for (let i = 0; i < replace.length; i += 2) {
        for (const text of ['facts', 'now', 'goal']) paper[text] = paper[text].replace(replace[i], replace[i + 1]);
      }
    }
    const who = decision === 'upheld' ? team.leader.account : team.deputy.account;
    this.act(this.day, 1030, who, 'confirmation.resolve', { confirmation, decision, result, ...(decision === 'amended' ? { facts: paper.facts } : {}) });
    this.next();
    if (decision === 'withdrawn') paper.dropped = true;
    else this.sign('report', 520 + this.place);
  }

  sign(disposition, minute, expect) {
    this.act(this.day, minute, this.team.leader.account, 'paper.sign', { paper: this.id, disposition }, { expect });
    if (expect) return;
    this.paper.signed_on = this.day;
    this.paper.disposition = disposition;
    if (this.place === 3 && this.team.ordinal % 4 === 2) this.evidence(this.day, 600, { expect: 'evidence.attach.subject_locked' });
  }
}

// The time a paper speaks of, taken from its facts.
function occurred(facts) {
  const months = facts.match(/20\d\d年(\d{1,2}月)?(\d{1,2}日)?(以来|至(20\d\d年)?(\d{1,2}月)?(\d{1,2}日)?|(、20\d\d年)+)?/);
  return months ? months[0] : '2019年至2020年5月';
}
