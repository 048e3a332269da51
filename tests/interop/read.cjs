// Compares what @fluent/bundle reads in a directory of locales with a list of this crate's messages.

const fs = require("node:fs");
const path = require("node:path");
const { FluentBundle, FluentResource } = require("@fluent/bundle");

const ESCAPES = { n: "\n", t: "\t", "\\": "\\" };

function listed(tsv) {
    const lines = fs.readFileSync(tsv, "utf8").replace(/\n$/, "").split("\n");
    const [header, ...rows] = lines.map((line) => line.split("\t"));
    const texts = new Map();
    for (const row of rows) {
        for (let column = 2; column < header.length; column++) {
            const text = row[column].replace(/\\(.)/g, (_, escape) => ESCAPES[escape]);
            texts.set(`${header[column]} modelarts-status-${row[0]}`, text);
        }
    }
    return texts;
}

function read(folder) {
    const texts = new Map();
    const locales = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name: locale } of locales) {
        const bundle = new FluentBundle(locale, { useIsolating: false });
        const ids = [];
        for (const file of fs.readdirSync(path.join(folder, locale)).filter((name) => name.endsWith(".ftl"))) {
            const resource = new FluentResource(fs.readFileSync(path.join(folder, locale, file), "utf8"));
            for (const error of bundle.addResource(resource)) {
                texts.set(`${locale} ${file}`, error.message);
            }
            ids.push(...resource.body.map((entry) => entry.id).filter((id) => !id.startsWith("-")));
        }
        for (const id of ids) {
            const errors = [];
            const text = bundle.formatPattern(bundle.getMessage(id).value, null, errors);
            texts.set(`${locale} ${id}`, errors.length > 0 ? String(errors) : text);
        }
    }
    return texts;
}

const [folder, tsv] = process.argv.slice(2);
const theirs = read(folder);
const ours = listed(tsv);
const wrong = [...new Set([...theirs.keys(), ...ours.keys()])].filter((key) => theirs.get(key) !== ours.get(key));
for (const key of wrong) {
    console.log(`${key}: read ${JSON.stringify(theirs.get(key))}, listed ${JSON.stringify(ours.get(key))}`);
}
console.log(`${ours.size} messages listed, ${wrong.length} differences`);
process.exitCode = wrong.length > 0 ? 1 : 0;
