/** What people might type, by slip or by malice, that could run, break a file, or mislead whoever reads it. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</w:t></w:r><w:r><w:t>',
  ']]> & &amp; &lt; &#x0;',
  'bell\u0007 null\u0000 escape\u001b[31m',
  'turned \u202eround\u202c and \u2066isolated\u2069',
  'half a character \ud83d here, \udc00 there',
  'not a character \uffff \ufffe',
  '{{ field }} $ {template} =HYPERLINK("http://x")',
  'x'.repeat(3_000),
  'line one\r\nline two\u2028three',
] as const;
