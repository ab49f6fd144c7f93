// Prints a JSON file's array as lines of JSON. Usage: json-lines.mjs FILE [MEMBER-THAT-HOLDS-THE-ARRAY]
import { readFileSync } from 'node:fs';

const [file, member] = process.argv.slice(2);
const document = JSON.parse(readFileSync(file, 'utf8'));
const rows = member === undefined ? document : document[member];
process.stdout.write(rows.map(row => JSON.stringify(row) + '\n').join(''));
