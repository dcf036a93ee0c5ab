/** A .env text and what it says; `?` before a value marks one that tools disagree about. */
export const DOTENV_CASES: [
  source: string,
  entries: [key: string, value: string, doubt?: string][],
][] = [
  [
    'A=1\nB=2',
    [
      ['A', '1'],
      ['B', '2'],
    ],
  ],
  ['\uFEFFA=1\n', [['A', '1']]],
  [
    'A=1\r\nB=2\r\n',
    [
      ['A', '1'],
      ['B', '2'],
    ],
  ],
  [
    'A=1\rB=2',
    [
      ['A', '1'],
      ['B', '2'],
    ],
  ],
  ['\n\n  # a comment = not a value\n\t#C=3\n\nA=1\n', [['A', '1']]],
  ['  A  =  padded value  \n', [['A', 'padded value']]],
  [
    'export A=1\nexport\tB=2\nexport = 3\nexporter=4',
    [
      ['A', '1'],
      ['B', '2'],
      ['export', '3'],
      ['exporter', '4'],
    ],
  ],
  [
    '  - A=1\n  - B="two words"',
    [
      ['A', '1'],
      ['B', 'two words'],
    ],
  ],
  [
    'A: yes\nB: "quoted: #"\nC:',
    [
      ['A', 'yes'],
      ['B', 'quoted: #'],
      ['C', ''],
    ],
  ],
  ['URL=http://host:80/?a=b&c=d', [['URL', 'http://host:80/?a=b&c=d']]],
  [
    'A=b==\nB==\nC=x = y',
    [
      ['A', 'b=='],
      ['B', '='],
      ['C', 'x = y'],
    ],
  ],
  // Empty
  [
    'A=\nB=   \nC=\'\'\nD=""\nE=``\nF=',
    [
      ['A', ''],
      ['B', ''],
      ['C', ''],
      ['D', ''],
      ['E', ''],
      ['F', ''],
    ],
  ],
  // Comments
  [
    'A=one # two\nB=one\t#two\nC= # all of it\nD="one # two" # three',
    [
      ['A', 'one'],
      ['B', 'one'],
      ['C', ''],
      ['D', 'one # two'],
    ],
  ],
  [
    'A=one#two\nB=#fff\nC="#fff"',
    [
      ['A', 'one#two', 'hash'],
      ['B', '#fff', 'hash'],
      ['C', '#fff'],
    ],
  ],
  // Quotes
  [
    `A='$X \\n "x" \`y\`'\nB=\`'x' "y"\`\nC="it's"`,
    [
      ['A', '$X \\n "x" `y`'],
      ['B', `'x' "y"`],
      ['C', "it's"],
    ],
  ],
  [
    'A={"a": "b"}\nB=don\'t\nC=say "hi"',
    [
      ['A', '{"a": "b"}'],
      ['B', "don't"],
      ['C', 'say "hi"'],
    ],
  ],
  [
    'A="  kept  "\nB=\'  kept  \'',
    [
      ['A', '  kept  '],
      ['B', '  kept  '],
    ],
  ],
  // Several lines
  [
    'A="one\ntwo\n"\nB=3',
    [
      ['A', 'one\ntwo\n'],
      ['B', '3'],
    ],
  ],
  [
    "A='one\r\ntwo'\r\nB=3",
    [
      ['A', 'one\ntwo'],
      ['B', '3'],
    ],
  ],
  [
    'A=`one\n# two\nX=three` # four\nB=3',
    [
      ['A', 'one\n# two\nX=three'],
      ['B', '3'],
    ],
  ],
  // Escapes
  [
    'A="one\\ntwo\\r"\nB=one\\ntwo\nC=\'one\\ntwo\'',
    [
      ['A', 'one\ntwo\r'],
      ['B', 'one\\ntwo'],
      ['C', 'one\\ntwo'],
    ],
  ],
  ['A="a \\"b\\" \\\\ \\t \\$X"', [['A', 'a "b" \\ \t $X', 'escape']]],
  ["A='it\\'s'", [['A', "it's", 'escape']]],
  ['A="C:\\dir"', [['A', 'C:\\dir']]],
  [
    'A="a\\\\"\nB=2',
    [
      ['A', 'a\\', 'escape'],
      ['B', '2'],
    ],
  ],
  // References stay as they are
  [
    'A=${B}\nC="x-${B:-1}"\nD=\'${B}\'\nE=$B\nF=pa$word',
    [
      ['A', '${B}', 'reference'],
      ['C', 'x-${B:-1}', 'reference'],
      ['D', '${B}'],
      ['E', '$B', 'reference'],
      ['F', 'pa$word'],
    ],
  ],
  // Names of any kind; whether the guest takes them is another question
  [
    'A.B=1\nA-B=2\n1=3\n__proto__=4\nconstructor=5\nNÄME=6',
    [
      ['A.B', '1'],
      ['A-B', '2'],
      ['1', '3'],
      ['__proto__', '4'],
      ['constructor', '5'],
      ['NÄME', '6'],
    ],
  ],
  [
    'A=1\nA=2',
    [
      ['A', '1'],
      ['A', '2'],
    ],
  ],
  ['A=pässwörd 🔑\u00A0', [['A', 'pässwörd 🔑']]],
  ['', []],
  ['\uFEFF', []],
  ['\n\r\n\r', []],
  [
    'A:\nB:',
    [
      ['A', ''],
      ['B', ''],
    ],
  ],
  ['A:B=1', [['A:B', '1']]],
];

/** A .env text, what is read of it all the same, and the lines that are not. */
export const PROBLEM_CASES: [
  source: string,
  keys: string[],
  problems: [line: number, message: RegExp][],
][] = [
  ['A=1\nhello\nB=2', ['A', 'B'], [[2, /no = after/]]],
  ['A=1\nhello world\nB=2', ['A', 'B'], [[2, /No name before/]]],
  ['=1\nB=2', ['B'], [[1, /no name/]]],
  ['export A\nB=2', ['B'], [[1, /no = after/]]],
  [
    'A\n=1\nB=2',
    ['B'],
    [
      [1, /no = after/],
      [2, /no name before/],
    ],
  ],
  ['TWO WORDS=1\nB=2', ['B'], [[1, /No name before/]]],
  ['A="never\nB=2\nC=3', ['B', 'C'], [[1, /double quote is not closed/]]],
  ["A='never\nB=2", ['B'], [[1, /single quote/]]],
  ['A=`never\nB=2', ['B'], [[1, /back quote/]]],
  ['A="ends in an escape\\"', [], [[1, /not closed/]]],
  ['A="one" two\nB=2', ['B'], [[1, /after the closing quote/]]],
  ['A="one""two"\nB=2', ['B'], [[1, /after the closing quote/]]],
  [
    '\n\nX="a\nb" c\nB=2',
    ['B'],
    [
      [3, /after the closing/],
      [4, /No name before/],
    ],
  ],
  ['A="x\ny\nz"\nhello\nB=2', ['A', 'B'], [[4, /no = after/]]],
  [
    '-----BEGIN KEY-----\nabc\n-----END KEY-----',
    [],
    [
      [1, /No name/],
      [2, /no = after/],
      [3, /No name/],
    ],
  ],
];
