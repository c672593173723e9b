/** The one style sheet of all pages: light and dark as the reader has it, and at home on a phone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1c1e; --soft: #5a6067; --paper: #fff; --card: #f4f5f7; --line: #d4d8dd; --blue: #0b57d0; --red: #b3261e; --mark: #ffe08a; --amber: #a85400; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --soft: #a4abb3; --paper: #15171a; --card: #1f2226; --line: #3a4048; --blue: #8ab4f8; --red: #f2b8b5; --mark: #6b5200; --amber: #f0b060; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem 4rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; min-height: 3.25rem; padding: .25rem 0 0; border-bottom: 1px solid var(--line); }
header strong { font-size: 1.125rem; }
header form { margin-left: auto; }
header button { min-height: 2.25rem; padding: .25rem .75rem; font-size: .875rem; }
a { color: var(--blue); }
header a { display: inline-block; padding: .4rem 0; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; order: 1; width: 100%; }
nav a { padding: .5rem 0 .375rem; border-bottom: 3px solid transparent; color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--ink); }
nav a[aria-current] { border-color: var(--blue); color: var(--ink); font-weight: 600; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
time { white-space: nowrap; }
dd time { white-space: normal; }
label { display: block; font-weight: 600; margin: .75rem 0 .25rem; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .375rem; padding: .5rem .625rem; max-width: 100%; min-height: 2.75rem; }
input, select, textarea { width: 100%; }
input[type=date] { width: auto; }
textarea { min-height: 10rem; }
button { background: var(--blue); border-color: var(--blue); color: var(--paper); font-weight: 600; cursor: pointer; }
a.button { display: inline-block; margin: .25rem .25rem .25rem 0; padding: .5rem .75rem; border: 1px solid var(--blue); border-radius: .375rem; font-weight: 600; text-decoration: none; }
button.quiet { background: transparent; color: var(--blue); }
button.danger { background: transparent; color: var(--red); border-color: var(--red); }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
form.verb { display: inline-block; margin: 0 .5rem .5rem 0; }
.check { font-weight: 400; margin-bottom: .75rem; }
.check input { width: 1.25rem; min-height: 1.25rem; vertical-align: middle; margin-right: .375rem; }
.search { margin-bottom: 1.25rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0 .75rem; align-items: end; }
.search button { margin-top: .75rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
.card p, .card h2 { margin: .25rem 0; }
.card > :last-child { margin-bottom: 0; }
.card form { display: inline-block; margin: .5rem .5rem 0 0; }
.line { font-size: 1.125rem; font-weight: 700; line-height: 1.35; }
.line a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
.line a:hover { color: var(--blue); text-decoration-color: currentcolor; }
.soft { color: var(--soft); font-size: .875rem; }
.bad { color: var(--red); font-weight: 600; }
mark { background: var(--mark); color: inherit; border-radius: .2rem; padding: 0 .1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
pre { white-space: pre-wrap; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .375rem .5rem .375rem 0; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: fit-content(42%) minmax(0, 1fr); gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
thead th { white-space: nowrap; } th { font-weight: 600; } tbody th { font-weight: 400; }
ol.steps li { white-space: pre-line; margin: .25rem 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; }
.chart { margin: 0; }
.chart svg { display: block; width: 100%; height: auto; }
.chart text { font-size: 11px; fill: var(--soft); }
.chart .share { width: 40%; vertical-align: middle; }
.chart .share svg { height: .75rem; }
.level { stroke: var(--line); }
rect.series-1 { fill: var(--blue); }
g.series-1 { fill: var(--blue); stroke: var(--blue); stroke-width: 2; }
g.series-2 { fill: var(--amber); stroke: var(--amber); stroke-width: 2; }
.legend { display: flex; gap: 1rem; margin: .25rem 0; font-size: .875rem; }
.legend span::before { content: ""; display: inline-block; width: .75rem; height: .75rem; margin-right: .375rem; border-radius: 50%; }
.legend .series-1::before { background: var(--blue); } .legend .series-2::before { background: var(--amber); }
summary { cursor: pointer; padding: .5rem 0; color: var(--blue); }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
ul.plain { list-style: none; padding: 0; }
`
