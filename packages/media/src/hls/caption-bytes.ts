/** The kind of a NAL unit of H.264 that is a message to the decoder (SEI). */
const SEI = 6;

/** The kind of such a message that somebody registered (ITU-T T.35). */
const REGISTERED = 4;

/** What captions in it begin with: the country, the provider, `GA94`, and that they are captions (ATSC A/53, part 4). */
const CAPTIONS = [0xb5, 0x00, 0x31, 0x47, 0x41, 0x39, 0x34, 0x03];

/** Whether there are any, in the byte that counts them. */
const THERE = 0x40;

/** The captions inside of one picture of H.264, as `cc_data` of ATSC A/53. */
export function* captionBytes(picture: DataView): Generator<Uint8Array> {
  let at = 0;
  while (at + 5 <= picture.byteLength) {
    const size = picture.getUint32(at);
    const end = at + 4 + size;
    if (size === 0 || end > picture.byteLength) return;
    if ((picture.getUint8(at + 4) & 0x1f) === SEI) {
      yield* captionsIn(
        unescaped(new Uint8Array(picture.buffer, picture.byteOffset + at + 5, size - 1)),
      );
    }
    at = end;
  }
}

function* captionsIn(message: Uint8Array): Generator<Uint8Array> {
  let at = 0;
  const number = () => {
    let sum = 0;
    let byte;
    do {
      byte = message[at] ?? 0;
      at += 1;
      sum += byte;
    } while (byte === 0xff);
    return sum;
  };
  while (at + 2 < message.length) {
    const kind = number();
    const size = number();
    const payload = message.subarray(at, at + size);
    at += size;
    const captions = payload.subarray(CAPTIONS.length);
    const are = kind === REGISTERED && CAPTIONS.every((byte, index) => payload[index] === byte);
    if (are && (captions[0] ?? 0) & THERE) yield captions;
  }
}

/** Without the bytes that keep a start code from coming up in it. */
function unescaped(bytes: Uint8Array): Uint8Array {
  let zeros = 0;
  return bytes.filter((byte) => {
    const keeps = zeros < 2 || byte !== 3;
    zeros = byte === 0 ? zeros + 1 : 0;
    return keeps;
  });
}
