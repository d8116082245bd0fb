#!/usr/bin/env node
// The second verifier of the audit record: follows docs/audit-format.md and shares nothing with the first. Node 18 or newer.
//   verify-audit.mjs bundle FILE [--key KEY]... [--checkpoint FILE]... [--witness KEY]...
//   verify-audit.mjs receipt FILE [--key KEY]... [--bundle FILE]
//   verify-audit.mjs checkpoints OLD NEW [--key KEY]... (--proof FILE | --bundle FILE)
// KEY is a key (name+id+base64) or a file with one in each line.
// Ends with 0: in order; 1: something is wrong; 2: it could not be read, or was asked wrongly.
import crypto from 'node:crypto';
import fs from 'node:fs';
import url from 'node:url';
import zlib from 'node:zlib';

const LONGEST_LINE = 8 << 20;
const LARGEST_SMALL_FILE = 1 << 20;
const SHOWN = 25;

class Unreadable extends Error {}
class WrongUse extends Error {}
class Undecided extends Error {}
const demand = (holds, otherwise) => {
  if (!holds) throw new Unreadable(otherwise);
};

// ---- what is said -------------------------------------------------------------------------------------------------

let wrongs = 0;
let waiting = []; // what is wrong is said once it is known between which checkpoints it happened
const printable = (text) => String(text).slice(0, 3000).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
const excerpt = (text) => printable(text.length > 80 ? text.slice(0, 80) + '…' : text);
const grouped = (number) => String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
const say = (sentence) => console.log(printable(sentence));
const wrong = (sentence) => {
  if (++wrongs <= SHOWN) waiting.push(sentence);
};
/** Says what was found since it was last called. */
function place(where) {
  for (const sentence of waiting) say(`WRONG: ${sentence}${where ? ` (${where})` : ''}`);
  waiting = [];
}
function sum() {
  place('');
  if (wrongs > SHOWN) say(`... and ${wrongs - SHOWN} more`);
}

// ---- hashes, numbers, texts: each has exactly one way of being written -----------------------------------------------

const sha256 = crypto.hash
  ? (bytes) => crypto.hash('sha256', bytes, 'buffer')
  : (bytes) => crypto.createHash('sha256').update(bytes).digest();

const leafHash = (bytes) => sha256(Buffer.concat([Buffer.of(0), bytes]));
const pair = Buffer.alloc(65, 1);
const node = (left, right) => {
  left.copy(pair, 1);
  right.copy(pair, 33);
  return sha256(pair);
};

function base64(text) {
  const bytes = Buffer.from(text, 'base64');
  demand(bytes.toString('base64') === text, `"${text.slice(0, 80)}" is not base64 as it is written here`);
  return bytes;
}

function hash(text) {
  const bytes = base64(text);
  demand(bytes.length === 32, 'a hash has 32 bytes');
  return bytes;
}

function decimal(text) {
  demand(/^(0|[1-9][0-9]{0,14})$/.test(text), `"${text.slice(0, 80)}" is not a number as it is written here`);
  return Number(text);
}

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable('this is not text (UTF-8)');
  }
}

/** The lines of a text, each of which must end. */
function linesOf(text) {
  demand(text.endsWith('\n'), 'the text ends within a line');
  return text.slice(0, -1).split('\n');
}

const after = (line, beginning) => {
  demand(line !== undefined && line.startsWith(beginning), `"${beginning.trim()}" is missing`);
  return line.slice(beginning.length);
};

// ---- the tree -----------------------------------------------------------------------------------------------------

class GrowingTree {
  size = 0;
  peaks = [];

  append(leaf) {
    let full = leaf;
    for (let waiting = this.size; waiting % 2 === 1; waiting = Math.floor(waiting / 2)) full = node(this.peaks.pop(), full);
    this.peaks.push(full);
    this.size++;
  }

  root() {
    if (this.size === 0) return sha256(Buffer.alloc(0));
    return this.peaks.reduceRight((right, left) => node(left, right));
  }
}

const half = (n) => Math.floor(n / 2);

/** RFC 9162 §2.1.3.2 */
function included(index, size, path, leaf, root) {
  if (index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  for (const p of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = node(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      r = node(r, p);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && r.equals(root);
}

/** RFC 9162 §2.1.4.2 */
function consistent(oldSize, newSize, path, oldRoot, newRoot) {
  if (oldSize > newSize) return false;
  if (oldSize === 0) return path.length === 0 && oldRoot.equals(sha256(Buffer.alloc(0)));
  if (oldSize === newSize) return path.length === 0 && oldRoot.equals(newRoot);
  if (path.length === 0) return false;
  let fn = oldSize - 1;
  let sn = newSize - 1;
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const [first, ...rest] = fn === 0 ? [oldRoot, ...path] : path;
  let fr = first;
  let sr = first;
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = node(c, fr);
      sr = node(c, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      sr = node(sr, c);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && fr.equals(oldRoot) && sr.equals(newRoot);
}

// ---- keys, notes, checkpoints ---------------------------------------------------------------------------------------

const keyName = (name) => {
  demand(/^[^\p{Z}\p{Cc}+]+$/u.test(name), `"${name.slice(0, 80)}" is not the name of a key`);
  return name;
};

function key(text) {
  const [, name, id, coded] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? [];
  demand(name !== undefined, `"${text.slice(0, 80)}" is not a key (name+id+base64)`);
  const bytes = base64(coded);
  demand(bytes.length === 33 && [1, 4].includes(bytes[0]), 'this is not an Ed25519 key of a log or a witness');
  const digest = sha256(Buffer.concat([Buffer.from(keyName(name) + '\n'), bytes])).toString('hex');
  demand(digest.startsWith(id), `the key ${text} is damaged: its id would be ${digest.slice(0, 8)}`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  const verifies = (signed, signature) => {
    try {
      return crypto.verify(null, signed, { key: der, format: 'der', type: 'spki' }, signature);
    } catch {
      return false;
    }
  };
  const signed = (note, { value }) => {
    if (bytes[0] === 1) return verifies(Buffer.from(note.text), value);
    if (value.length <= 8) return false;
    const header = `cosignature/v1\ntime ${value.readBigUInt64BE()}\n`;
    return verifies(Buffer.from(header + note.text), value.subarray(8));
  };
  const names = (line) => line.name === name && line.id === id;
  /** NOT, RIGHTLY or WRONGLY signed by this key. */
  const of = (note) => {
    const its = note.signatures.filter(names);
    return its.length === 0 ? 'NOT' : its.every((line) => signed(note, line)) ? 'RIGHTLY' : 'WRONGLY';
  };
  return { text, name, names, of, fingerprint: digest.replace(/(.{8})(?!$)/g, '$1 ') };
}

function signedNote(whole) {
  const blank = whole.lastIndexOf('\n\n');
  demand(blank >= 0, 'this is not a signed note: there is no empty line before signatures');
  const text = whole.slice(0, blank + 1);
  demand(!/[\0-\x09\x0b-\x1f]/.test(text), 'this is not a signed note: it contains control characters');
  const lines = linesOf(whole.slice(blank + 2));
  demand(lines.length <= 16, 'a note with more than 16 signatures is not read');
  const signatures = lines.map((line) => {
    const parts = after(line, '— ').split(' ');
    demand(parts.length === 2, 'this is not a key\'s name and a signature');
    const bytes = base64(parts[1]);
    demand(bytes.length > 4, 'a signature is too short');
    return { name: keyName(parts[0]), id: bytes.toString('hex', 0, 4), value: bytes.subarray(4) };
  });
  return { text, signatures };
}

function checkpoint(whole, name) {
  const note = signedNote(whole);
  const [origin, size, root, time, ...more] = linesOf(note.text);
  demand(time !== undefined && more.length === 0, 'this checkpoint does not consist of origin, size, root and time');
  const moment = after(time, 'time ');
  const date = new Date(moment);
  demand(/^\d{4}-/.test(moment) && !isNaN(date) && date.toISOString() === moment, `"${moment.slice(0, 80)}" is not a time`);
  const read = { note, origin: keyName(origin), size: decimal(size), root: hash(root), time: moment };
  return {
    ...read,
    name: name ? `${name} (${read.size} events, ${moment})` : `the checkpoint over ${grouped(read.size)} events of ${moment}`,
  };
}

function receipt(text) {
  const lines = linesOf(text);
  demand(lines[0] === 'c2sp.org/tlog-proof@v1', 'this is not a receipt');
  const extra = base64(after(lines[1], 'extra ')).toString('utf8');
  const [, eventId, leaf] = /^event ([0-9a-f-]{36}) leaf ([A-Za-z0-9+/=]{44})$/.exec(extra) ?? [];
  demand(eventId !== undefined, 'this receipt names no event and leaf');
  const index = decimal(after(lines[2], 'index '));
  const blank = lines.indexOf('', 3);
  demand(blank >= 0, 'this receipt has no checkpoint');
  const path = lines.slice(3, blank).map(hash);
  const covering = checkpoint(lines.slice(blank + 1).join('\n') + '\n', "the receipt's checkpoint");
  return { eventId, leaf: hash(leaf), index, path, covering };
}

function consistencyProof(text) {
  const [form, older, newer, ...path] = linesOf(text);
  demand(form === 'case-review-audit-consistency/1', 'this is not a consistency proof');
  return { oldSize: decimal(after(older, 'old ')), newSize: decimal(after(newer, 'new ')), path: path.map(hash) };
}

// ---- whom to believe ----------------------------------------------------------------------------------------------

class LogKeys {
  listed = [];
  introduced = 0;

  constructor(brought) {
    this.brought = brought.length > 0;
    this.trusted = brought;
  }

  list(one) {
    // all of them are kept, so whoever makes a bundle must not say how much that is
    demand(this.listed.length < 100 && one.text.length <= 1000, 'more than 100 keys are listed, or one of more than 1000 characters');
    demand(!this.listed.some((other) => other.text === one.text), 'a key is listed twice');
    if (!this.brought && this.listed.length === 0) this.trusted = [one];
    this.listed.push(one);
  }

  /** Whether a key signed that is trusted; each key is introduced by one before it, which signs the same checkpoint. */
  check(origin, { note, name }) {
    const known = [...this.listed, ...this.trusted.filter((one) => !this.listed.some((other) => other.text === one.text))];
    const verdicts = known.map((one) => one.of(note));
    const signed = known.filter((_, at) => verdicts[at] === 'RIGHTLY');
    if (verdicts.includes('WRONGLY')) wrong(`${name} bears a signature that is not right: it was forged, or changed after it was signed`);
    else if (signed.length === 0) wrong(`${name} is not signed by any key of this log`);
    for (const line of note.signatures) {
      if (line.name === origin && !this.listed.some((one) => one.names(line))) wrong(`${name} is signed with a key that is not listed`);
      this.listed.forEach((one, number) => {
        if (number < this.introduced || !one.names(line)) return;
        if (number > this.introduced) wrong(`${name} is signed with key ${number + 1} before key ${this.introduced + 1} was used`);
        else if (number > 0 && !this.listed.slice(0, number).some((earlier) => signed.includes(earlier)))
          wrong(`${name} is signed with a new key that no earlier key introduced`);
        this.introduced = number + 1;
      });
    }
    const isTrusted = (one) => this.trusted.some((other) => other.text === one.text);
    const vouched = signed.some(isTrusted);
    if (vouched) this.trusted = [...this.trusted, ...signed.filter((one) => !isTrusted(one))];
    return vouched;
  }

  vouchFor(note) {
    const verdicts = this.trusted.map((one) => one.of(note));
    return verdicts.includes('RIGHTLY') && !verdicts.includes('WRONGLY');
  }

  end() {
    this.listed.slice(this.introduced).forEach((one) => wrong(`the key ${one.text} is listed, and no checkpoint is signed with it`));
  }

  describe() {
    if (!this.brought) say('You brought no key, so the one in the bundle was used. Compare its fingerprint with one from elsewhere:');
    this.trusted.forEach((one) => say(`Key: ${one.name} ${one.fingerprint}`));
  }
}

// ---- bundles --------------------------------------------------------------------------------------------------------

/** Checks one line after the other. Expected from outside are kept checkpoints and perhaps one event's receipt. */
class BundleCheck {
  number = 0;
  state = this.first;
  tree = new GrowingTree();
  last = null;
  lastIndex = -1;
  vouched = false;
  misfits = 0;

  constructor(keys, witnesses, kept, wanted) {
    Object.assign(this, { keys, kept, wanted, wantedSeen: false });
    this.ahead = [...kept].sort((one, other) => one.size - other.size);
    this.witnesses = witnesses.map((witness) => ({ witness, last: null }));
  }

  line(bytes) {
    const kind = bytes.length > 1 && bytes[1] === 0x20 ? String.fromCharCode(bytes[0]) : '';
    this.number++;
    this.state = this.state(kind, bytes);
  }

  // Each state takes a line and answers with the state for the next one.

  first(_, bytes) {
    demand(utf8(bytes) === 'case-review-audit-bundle/1', 'it is not a bundle');
    return this.second;
  }

  second(kind, bytes) {
    demand(kind === 'O', 'the origin ("O") is missing');
    this.origin = utf8(bytes.subarray(2));
    return this.third;
  }

  third(kind, bytes) {
    demand(kind === 'M', 'what the bundle holds ("M") is missing');
    const mode = utf8(bytes.subarray(2));
    demand(mode === 'whole' || mode.startsWith('selection '), 'it says neither "whole" nor "selection"');
    say(`Bundle: ${mode} of ${this.origin}`);
    this.body = mode === 'whole' ? this.whole : this.selectionBegin;
    if (mode === 'whole') this.meet();
    return this.keyList;
  }

  keyList(kind, bytes) {
    if (kind !== 'K') return this.orEnd(this.body, kind, bytes);
    const one = key(utf8(bytes.subarray(2)));
    this.keys.list(one);
    if (one.name !== this.origin) wrong(`the key ${one.text} is one of another log`);
    return this.keyList;
  }

  orEnd(state, kind, bytes) {
    if (kind !== 'Z') return state.call(this, kind, bytes);
    const said = utf8(bytes.subarray(2));
    const before = this.number - 1;
    if (decimal(said) !== before)
      wrong(`lines are missing or were added: the last line says there are ${said} before it, and ${before} are there`);
    return this.behindTheEnd;
  }

  behindTheEnd() {
    throw new Unreadable('something stands behind its last line');
  }

  whole(kind, bytes) {
    if (kind === 'E') this.grow(this.event(bytes, this.tree.size));
    else if (kind === 'H') this.grow(this.unseen(bytes));
    else if (kind === 'D') {
      wrong(`event ${this.tree.size} was logged and is not in the event store any more: it was deleted`);
      this.grow(this.unseen(bytes));
    } else if (kind === 'X') this.slippedIn(bytes, `before event ${this.tree.size}`);
    else {
      demand(kind === 'C', 'this is not a line of a whole log');
      this.check(this.checkpointIn(bytes));
    }
    return this.wholeOrEnd;
  }

  wholeOrEnd(kind, bytes) {
    return this.orEnd(this.whole, kind, bytes);
  }

  selectionBegin(kind, bytes) {
    demand(kind === 'C', 'this is not the checkpoint a selection begins with');
    const covering = this.checkpointIn(bytes);
    this.last = covering;
    if (!this.signed(covering)) wrong(`${covering.name} is signed by no key that is trusted`);
    for (const kept of this.kept) {
      if (kept.size === covering.size) this.compare(kept, covering.root);
      else demand(this.wanted, `a selection under ${covering.name} cannot be compared with ${kept.name}`);
    }
    this.ahead = [];
    return this.selection;
  }

  selection(kind, bytes) {
    if (kind === 'X') this.slippedIn(bytes, this.lastIndex < 0 ? 'before the first event shown' : `after event ${this.lastIndex}`);
    else if (kind === 'I') {
      const parts = utf8(bytes.subarray(2)).split(' ');
      demand(parts.length === 2, 'this is not an index and a proof');
      this.index = decimal(parts[0]);
      this.path = parts[1] === '-' ? [] : parts[1].split(',').map(hash);
      return this.proven;
    } else demand(false, 'this is not a line of a selection');
    return this.selectionOrEnd;
  }

  proven(kind, bytes) {
    demand(kind === 'E', 'this is not the event that belongs to the proof before it');
    const leaf = this.event(bytes, this.index);
    if (!included(this.index, this.last.size, this.path, leaf, this.last.root))
      wrong(`event ${this.index} is not proven: it is not the one that ${this.last.name} covers`);
    if (this.index <= this.lastIndex) wrong(`event ${this.index} stands after event ${this.lastIndex}`);
    this.lastIndex = this.index;
    return this.selectionOrEnd;
  }

  selectionOrEnd(kind, bytes) {
    return this.orEnd(this.selection, kind, bytes);
  }

  event(bytes, index) {
    demand(bytes.length >= 47 && bytes[46] === 0x20, 'this is not a hash and an event');
    const leaf = bytes.subarray(47);
    bytes[46] = 0; // the prefix of a leaf stands where the space was: nothing is copied
    const computed = sha256(bytes.subarray(46));
    const written = bytes.latin1Slice(2, 46);
    if (computed.toString('base64') === written) {
      this.seen(index, computed, leaf);
      return computed;
    }
    const logged = hash(written);
    wrong(`event ${index} (${excerpt(eventId(leaf))}) was changed after it was logged`);
    this.seen(index, logged, null);
    return logged;
  }

  unseen(bytes) {
    const logged = hash(utf8(bytes.subarray(2)));
    this.seen(this.tree.size, logged, null);
    return logged;
  }

  slippedIn(bytes, where) {
    wrong(`event ${excerpt(eventId(bytes.subarray(2)))} is in the event store and not in the log: it was slipped in ${where}`);
  }

  seen(index, leaf, shown) {
    if (this.wanted?.index !== index) return;
    this.wantedSeen = true;
    if (!this.wanted.leaf.equals(leaf)) wrong(`event ${index} is not the one of the receipt`);
    else if (shown && eventId(shown) && eventId(shown) !== this.wanted.eventId)
      wrong(`the receipt says it is of event ${this.wanted.eventId}, but event ${index} is ${eventId(shown)}`);
  }

  grow(leaf) {
    this.tree.append(leaf);
    this.meet();
  }

  meet() {
    while (this.ahead.length > 0 && this.ahead[0].size === this.tree.size) this.compare(this.ahead.shift(), this.tree.root());
  }

  compare(kept, root) {
    if (!kept.root.equals(root))
      wrong(`this is another history than the one of ${kept.name}: its first ${kept.size} events are not those that were signed then`);
  }

  checkpointIn(bytes) {
    const json = utf8(bytes.subarray(2));
    demand(/^"(?:[^"\\\0-\x1f]|\\[n"\\])*"$/.test(json), 'this is not a text in quotation marks as it is written here');
    return checkpoint(JSON.parse(json));
  }

  check(found) {
    const since = this.last?.name ?? 'the beginning';
    place(`between ${since} and ${found.name}`);
    if (this.last && this.last.size >= found.size) wrong(`${found.name} does not cover more than the one before it`);
    const fits = found.size === this.tree.size && found.root.equals(this.tree.root());
    if (!fits && ++this.misfits === 1)
      wrong(`${found.name} does not fit the ${grouped(this.tree.size)} events before it: between ${since} and it, events were `
        + 'changed, dropped, added or put in another order');
    this.vouched = this.signed(found);
    place('');
    this.last = found;
  }

  signed(found) {
    if (found.origin !== this.origin) wrong(`${found.name} is one of another log: ${found.origin}`);
    for (const each of this.witnesses) {
      const verdict = each.witness.of(found.note);
      if (verdict === 'WRONGLY') wrong(`${found.name} bears a signature in the name of ${each.witness.name} that is not right`);
      if (verdict === 'RIGHTLY') each.last = found.name;
    }
    return this.keys.check(this.origin, found);
  }

  end() {
    demand(this.state === this.behindTheEnd, `line ${this.number}: it is cut off: its last line, "Z", is missing`);
    if (this.body === this.whole) {
      place(`after ${this.last?.name ?? 'the beginning'}`);
      if (!this.last && this.tree.size > 0) wrong('there is no checkpoint, so nothing shows that these events are the ones that were logged');
      if (this.last && !this.vouched) wrong(`${this.last.name} is signed by no key that is trusted, nor by one that such a key introduced`);
      say(`${this.tree.size} events, of which the last ${this.tree.size - (this.last?.size ?? 0)} are not yet witnessed`);
    } else demand(this.last, `line ${this.number}: a selection without a checkpoint`);
    this.keys.end();
    // Nobody says of a receipt, as of a checkpoint that was kept, that the bundle was taken after it.
    const younger = this.wanted ? this.ahead.filter((kept) => this.last && this.last.time < kept.time) : [];
    for (const kept of this.ahead)
      if (!younger.includes(kept)) wrong(`the log was rolled back or cut: ${kept.name} covers more events than there are`);
    for (const kept of this.kept) {
      if (kept.origin !== this.origin) wrong(`${kept.name} is of another log: ${kept.origin}`);
      else if (!this.keys.vouchFor(kept.note)) wrong(`${kept.name} is not signed by a key of this log that is trusted`);
    }
    if (this.wanted && !this.wantedSeen && younger.length === 0) wrong(`the event of the receipt, number ${this.wanted.index}, is not in the bundle`);
    place('');
    for (const { witness, last } of this.witnesses) {
      if (last) say(`Witness ${witness.name} counter-signed up to ${last}`);
      else wrong(`no checkpoint is counter-signed by ${witness.name}`);
    }
    this.keys.describe();
    if (younger.length > 0 && wrongs === 0)
      throw new Undecided(`${younger[0].name} is younger than this bundle; check the receipt against one taken later`);
  }
}

function eventId(leaf) {
  const end = leaf.indexOf('"', 10);
  return leaf.latin1Slice(0, 10) === '{"event":"' && end >= 0 && end < 74 ? leaf.toString('utf8', 10, end) : '';
}

/** Hands on each line; keeps no more than one. */
async function eachLine(file, take) {
  const size = fs.statSync(file).size;
  const head = Buffer.alloc(2);
  const descriptor = fs.openSync(file);
  const packed = fs.readSync(descriptor, head, 0, 2, 0) === 2 && head.readUInt16BE() === 0x1f8b;
  fs.closeSync(descriptor);
  const source = fs.createReadStream(file, { highWaterMark: 1 << 18 });
  const gunzip = packed ? zlib.createGunzip({ chunkSize: 1 << 18 }) : null;
  if (gunzip) source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);

  let open = []; // the parts of a line whose end is not there yet
  let length = 0;
  let lines = 0;
  const begun = Date.now();
  let next = begun + 1000;
  for await (const chunk of gunzip ?? source) {
    let from = 0;
    for (let to; (to = chunk.indexOf(10, from)) >= 0; from = to + 1) {
      demand(length + to - from <= LONGEST_LINE, `line ${lines + 1}: it is longer than ${LONGEST_LINE} bytes`);
      const part = chunk.subarray(from, to);
      take(open.length > 0 ? Buffer.concat([...open, part]) : part);
      [open, length] = [[], 0];
      lines++;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
    length += chunk.length - from;
    demand(length <= LONGEST_LINE, `line ${lines + 1}: it is longer than ${LONGEST_LINE} bytes`);
    if (Date.now() > next) {
      next = Date.now() + 500;
      process.stderr.write(`\r${lines} lines read (${Math.floor((100 * source.bytesRead) / size)} %), `
        + `${Math.floor((1000 * lines) / (Date.now() - begun))} a second `);
    }
  }
  if (next > begun + 1000) process.stderr.write('\n');
  demand(length === 0, `line ${lines + 1}: it is cut off`);
  demand(!gunzip || gunzip.bytesWritten === size, 'something stands behind the gzip');
}

async function bundle(file, keys, witnesses, kept, wanted) {
  const check = new BundleCheck(keys, witnesses, kept, wanted);
  await eachLine(file, (bytes) => {
    try {
      check.line(bytes);
    } catch (error) {
      throw new Unreadable(`line ${check.number}: ${error.message}`);
    }
  });
  check.end();
}

// ---- what was asked -------------------------------------------------------------------------------------------------

function small(file, read) {
  demand(fs.statSync(file).size <= LARGEST_SMALL_FILE, `${file} is larger than any file of its kind`);
  return read(utf8(fs.readFileSync(file)));
}

const keptIn = (file) => small(file, (text) => checkpoint(text, `the checkpoint ${file}`));

function keysNamed(named) {
  return named.flatMap((one) => {
    if (one.includes('+')) return [key(one)];
    const all = small(one, (text) => text.split(/\r\n|\n|\r/)).filter((line) => line !== '' && !line.startsWith('#'));
    demand(all.length > 0, `there is no key in ${one}`);
    return all.map(key);
  });
}

const TAKES = { bundle: [1, 'key checkpoint witness'], receipt: [1, 'key bundle'], checkpoints: [2, 'key proof bundle'] };

function demandUse(holds, otherwise) {
  if (!holds) throw new WrongUse(otherwise);
}

function asked([command, ...words]) {
  demandUse(Object.hasOwn(TAKES, command ?? ''), 'usage: verify-audit.mjs bundle | receipt | checkpoints ...; see the head of this file');
  const [files, options] = TAKES[command];
  const given = { command, files: [], key: [], checkpoint: [], witness: [], bundle: [], proof: [] };
  for (let at = 0; at < words.length; at++) {
    if (!words[at].startsWith('--')) {
      given.files.push(words[at]);
      continue;
    }
    const option = words[at].slice(2);
    demandUse(options.split(' ').includes(option) && at + 1 < words.length, `${words[at]} is unknown, or needs a value`);
    given[option].push(words[++at]);
  }
  demandUse(given.files.length === files, `${command} takes ${files} file(s)`);
  demandUse(given.bundle.length <= 1 && given.proof.length <= 1, 'an option that is taken once is given twice');
  return given;
}

function mustBeSigned(found, keys, given) {
  demandUse(given.key.length > 0, "without a bundle the log's key must be named, with --key");
  if (!keys.vouchFor(found.note)) wrong(`${found.name} is not signed with the key you named`);
}

const COMMANDS = {
  async bundle(given) {
    await bundle(given.files[0], new LogKeys(keysNamed(given.key)), keysNamed(given.witness), given.checkpoint.map(keptIn), null);
  },

  async receipt(given) {
    const found = small(given.files[0], receipt);
    const { covering } = found;
    const keys = new LogKeys(keysNamed(given.key));
    say(`Receipt: event ${found.eventId}, number ${found.index} of ${covering.origin}`);
    if (!included(found.index, covering.size, found.path, found.leaf, covering.root))
      wrong('the proof does not lead from the event to the checkpoint: one of them was changed');
    if (given.bundle.length > 0) await bundle(given.bundle[0], keys, [], [covering], found);
    else mustBeSigned(covering, keys, given);
  },

  async checkpoints(given) {
    const [older, newer] = given.files.map(keptIn);
    const keys = new LogKeys(keysNamed(given.key));
    demandUse(given.bundle.length + given.proof.length === 1, 'either --proof or --bundle is needed');
    if (older.size > newer.size) wrong(`the log was rolled back: ${older.name} covers more events than ${newer.name}`);
    if (given.bundle.length > 0) return bundle(given.bundle[0], keys, [], [older, newer], null);
    mustBeSigned(older, keys, given);
    mustBeSigned(newer, keys, given);
    if (older.origin !== newer.origin) wrong('the two checkpoints are of different logs');
    const proof = small(given.proof[0], consistencyProof);
    if (older.size > newer.size) return;
    demand(proof.oldSize === older.size && proof.newSize === newer.size, 'the proof is not for these two checkpoints');
    if (!consistent(proof.oldSize, proof.newSize, proof.path, older.root, newer.root))
      wrong(`the log of ${newer.name} did not grow out of the one of ${older.name}: `
        + 'events were changed, dropped, added or put in another order');
  },
};

/** The exit code. */
export async function verifyAudit(words) {
  wrongs = 0;
  waiting = [];
  try {
    const given = asked(words);
    await COMMANDS[given.command](given);
  } catch (error) {
    if (error instanceof WrongUse) console.error(`verify-audit: ${printable(error.message)}`);
    else {
      if (!(error instanceof Undecided)) sum();
      say(`${error instanceof Undecided ? 'CANNOT TELL' : 'CANNOT BE READ'}: ${error.message}`);
    }
    return 2;
  }
  sum();
  say(wrongs === 0 ? 'IN ORDER' : 'SOMETHING IS WRONG: see above');
  return wrongs === 0 ? 0 : 1;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === url.fileURLToPath(import.meta.url))
  process.exitCode = await verifyAudit(process.argv.slice(2));
