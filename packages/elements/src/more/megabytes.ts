/** What a bit rate (bits a second) comes to in an hour, to two digits, as people of a language write it: "140 MB". */
export function megabytesAnHour(bitrate: number, language: string): string {
  const megabytes = (bitrate * 3_600) / 8 / 1_000_000;
  const large = megabytes >= 1_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'gigabyte' : 'megabyte',
    maximumSignificantDigits: 2,
  }).format(large ? megabytes / 1_000 : megabytes);
}
