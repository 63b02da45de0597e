/** Functions that both stores run, for completion where the engine cannot list its own: name, arguments, result. */
const SIGNATURES = `
abs(number) :: NUMBER
acos(number) :: FLOAT
all(item IN list WHERE condition) :: BOOLEAN
any(item IN list WHERE condition) :: BOOLEAN
asin(number) :: FLOAT
atan(number) :: FLOAT
avg(number) :: FLOAT *
ceil(number) :: FLOAT
coalesce(value, other) :: ANY
collect(value) :: LIST *
cos(number) :: FLOAT
count(value) :: INTEGER *
date(text) :: DATE
degrees(number) :: FLOAT
duration(map) :: DURATION
e() :: FLOAT
elementId(entity) :: STRING
endNode(relationship) :: NODE
exists(pattern) :: BOOLEAN
exp(number) :: FLOAT
floor(number) :: FLOAT
head(list) :: ANY
id(entity) :: INTEGER
keys(entity) :: LIST
labels(node) :: LIST
last(list) :: ANY
left(text, length) :: STRING
length(path) :: INTEGER
log(number) :: FLOAT
log10(number) :: FLOAT
ltrim(text) :: STRING
max(value) :: ANY *
min(value) :: ANY *
nodes(path) :: LIST
none(item IN list WHERE condition) :: BOOLEAN
percentileCont(number, percentile) :: FLOAT *
percentileDisc(number, percentile) :: FLOAT *
pi() :: FLOAT
properties(entity) :: MAP
radians(number) :: FLOAT
rand() :: FLOAT
range(start, end, step) :: LIST
reduce(total = start, item IN list | expression) :: ANY
relationships(path) :: LIST
replace(text, search, replacement) :: STRING
reverse(value) :: ANY
right(text, length) :: STRING
round(number) :: FLOAT
rtrim(text) :: STRING
sign(number) :: INTEGER
sin(number) :: FLOAT
single(item IN list WHERE condition) :: BOOLEAN
size(value) :: INTEGER
split(text, delimiter) :: LIST
sqrt(number) :: FLOAT
startNode(relationship) :: NODE
stDev(number) :: FLOAT *
stDevP(number) :: FLOAT *
substring(text, start, length) :: STRING
sum(number) :: NUMBER *
tail(list) :: LIST
tan(number) :: FLOAT
toBoolean(value) :: BOOLEAN
toFloat(value) :: FLOAT
toInteger(value) :: INTEGER
toLower(text) :: STRING
toString(value) :: STRING
toUpper(text) :: STRING
trim(text) :: STRING
type(relationship) :: STRING
`;

export interface KnownFunction {
  name: string;
  signature: string;
  aggregating: boolean;
}

export const KNOWN_FUNCTIONS: readonly KnownFunction[] = SIGNATURES.trim()
  .split('\n')
  .map((line) => ({
    name: line.slice(0, line.indexOf('(')),
    signature: line.replace(/ \*$/, ''),
    aggregating: line.endsWith('*'),
  }));
