"""Finding out how a table's bytes are encoded, and decoding them as they stream by.

Nothing is ever decoded into something else than it was without a word: decoding is strict, an encoding that was
guessed is told, and bytes of a second encoding in the same table stop the run and name their line.
"""

import codecs
import re
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import BinaryIO

from povstat.errors import InvalidDataError, UsageError
from povstat.lang import Message

BLOCK_BYTES = 1 << 18
"""How much is read at a time: large enough for speed, small enough for the processor's caches."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# A line whose every non-ASCII byte belongs to a three-byte UTF-8 character of the Chinese block, and which has two
# of them at least. In a line of GB18030 or Big5 only rare characters in exact alternation would look like it.
_UTF8_CHINESE_LINE = re.compile(
    rb"^[\x00-\x09\x0b-\x7f]*(?:(?:[\xe4-\xe9][\x80-\xbf]{2}|[\xe3\xef][\x80-\xbf]{2})[\x00-\x09\x0b-\x7f]*){2,}$",
    re.MULTILINE,
)
_LONE_HIGH_BYTE = re.compile(rb"(?<![\x80-\xff])[\xc0-\xff](?![\x80-\xff])")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_DOUBLE_BYTE = {"gb18030", "big5", "cp950", "gbk", "gb2312"}


_NOT_OF_TABLES = {
    # Python's own, made for names and for source text: they leave characters out, or make halves of pairs.
    *("undefined", "punycode", "idna", "utf-7", "unicode-escape", "unicode_escape", "raw-unicode-escape"),
    *("raw_unicode_escape", "mbcs", "oem"),
}


def known_encoding(name: str) -> str:
    """The codec's own name for an encoding that a user named. Raises UsageError when there is none."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        raise UsageError("unknown encoding {name}: try utf-8, gb18030, big5 or utf-16", name=repr(name)) from None
    if not getattr(info, "_is_text_encoding", True) or info.name in _NOT_OF_TABLES:
        raise UsageError("{name} is not an encoding of text: try utf-8, gb18030, big5 or utf-16", name=repr(name))
    # GB2312 and GBK are subsets of GB18030, and files that claim them are often more than they claim.
    return "gb18030" if info.name in {"gb2312", "gbk"} else info.name


@lru_cache(maxsize=8192)
def _is_common(character: str) -> bool:
    """Whether a character is of the frequent half of GB 2312 or of Big5, or their punctuation."""
    for codec, last_lead in (("gb2312", 0xD7), ("big5", 0xC6)):
        try:
            encoded = character.encode(codec)
        except UnicodeEncodeError:
            continue
        if len(encoded) == 2 and encoded[0] <= last_lead:
            return True
    return False


def _commonness(sample: bytes, codec: str) -> float:
    """Share of frequent characters among the non-ASCII ones, 0 when the bytes do not decode."""
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    foreign = [character for character in text if character > "\x7f"][:4000]
    return sum(map(_is_common, foreign)) / len(foreign) if foreign else 0.0


def _without_bom_utf16(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of what is ASCII is zero."""
    half = len(sample) // 2
    if half < 2 or 0 not in sample:
        return None
    least = half * 0.05
    if _begins_as_utf8(sample):
        if not sample.isascii():
            return None  # a NUL in UTF-8: in UTF-16 the other bytes would hardly be in its order
        least = half * 0.5
    for codec, zeros in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[0::2].count(0))):
        if zeros > least and zeros > 2 * (sample.count(0) - zeros):
            try:
                text = sample[: half * 2].decode(codec)
            except UnicodeDecodeError as error:
                if error.start < half * 2 - 2:
                    continue
                text = sample[: error.start].decode(codec)
            # A NUL in a table of another encoding looks alike, but does not make pairs of the bytes of line ends.
            ends = "\n\r" if b"\n" in sample or b"\r" in sample else ",\t"
            if "\x00" not in text and any(end in text for end in ends):
                return codec
    return None


def _begins_as_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def guess_encoding(sample: bytes) -> str | None:
    """The encoding of a sample that holds non-ASCII bytes and ends with a whole line; None when it stays unclear.

    Raises UnicodeError when lines of UTF-8 and lines of something else stand side by side.
    """
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    if _UTF8_CHINESE_LINE.search(sample):
        raise UnicodeError("mixed")
    high = len(_HIGH_BYTE.findall(sample))
    if len(_LONE_HIGH_BYTE.findall(sample)) == high:
        return "cp1252" if _decodes(sample, "cp1252") else None
    scores = sorted(((_commonness(sample, codec), codec) for codec in ("gb18030", "big5")), reverse=True)
    (best, codec), (second, _) = scores
    if best < 0.6 or best - second < 0.1:
        return None
    return codec


def _decodes(sample: bytes, codec: str) -> bool:
    try:
        sample.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


class Decoder:
    """Turns a stream of bytes into blocks of UTF-8. ``encoding`` is known once the first block is out.

    Bytes are split and joined twice as fast as Chinese text, and most tables are UTF-8 already.
    """

    def __init__(self, stream: BinaryIO, where: str, encoding: str | None = None) -> None:
        self._stream = stream
        self._where = where
        self._lines = 0
        self.encoding = known_encoding(encoding) if encoding else None
        self.guessed = False
        """Whether the encoding is neither given, nor marked, nor UTF-8."""
        self.bom = False
        self.bytes_read = 0

    def blocks(self) -> Iterator[bytes]:
        """The text as UTF-8, block by block, cut anywhere.

        Raises InvalidDataError, naming the line, where bytes do not decode.
        """
        first = self._read()
        first = self._strip_bom(first)
        if self.encoding is None and (found := _without_bom_utf16(first[:65536])):
            self.encoding, self.guessed = found, True
        raw = first
        while self.encoding is None:
            if not raw:
                self.encoding = "utf-8"
                return
            if not raw.isascii():
                raw = self._guess_from(raw)
                break
            self._lines += raw.count(b"\n")
            yield raw
            raw = self._read()
        assert self.encoding is not None
        yield from self._decoded(raw, self.encoding)

    def _decoded(self, raw: bytes, encoding: str) -> Iterator[bytes]:
        # utf-8-sig and utf-16 as given by a user strip the mark themselves.
        decode: Callable[..., str] = codecs.getincrementaldecoder(encoding)("strict").decode
        watch = self.guessed and encoding in _DOUBLE_BYTE
        is_utf8 = encoding == "utf-8"
        while True:
            if watch and (found := _UTF8_CHINESE_LINE.search(raw)):
                line = self._lines + raw.count(b"\n", 0, found.start()) + 1
                raise self._mixed(line, encoding)
            try:
                text = decode(raw, not raw)
            except UnicodeDecodeError as error:
                line = self._lines + self._newlines(error.object[: error.start], encoding) + 1
                raise self._undecodable(line, encoding, error) from None
            except UnicodeError:
                # UTF-16 and UTF-32 by these names tell the order of their bytes by a mark at the beginning.
                raise InvalidDataError(
                    "{path}: {encoding} without a byte-order mark: name the order, {encoding}-le or {encoding}-be",
                    path=self._where,
                    encoding=encoding,
                ) from None
            self._lines += raw.count(b"\n") if is_utf8 else text.count("\n")
            if is_utf8:
                yield raw
            elif text:
                yield text.encode("utf-8", "surrogatepass")
            if not raw:
                return
            raw = self._read()

    def _guess_from(self, raw: bytes) -> bytes:
        """Decide the encoding from the first block with non-ASCII bytes; returns that block, ended at a line."""
        end = raw.rfind(b"\n") + 1
        while not end or raw[:end].isascii():
            more = self._read()
            if not more:
                end = len(raw)
                break
            raw += more
            end = raw.rfind(b"\n") + 1
        sample = raw[:end]
        try:
            self.encoding = guess_encoding(sample)
        except UnicodeError:
            raise self._mixed(self._first_foreign_line(sample), "utf-8") from None
        if self.encoding is None:
            raise InvalidDataError(
                "{path}: the encoding cannot be found out; name it with --encoding (gb18030, big5, ...)",
                path=self._where,
            )
        self.guessed = self.encoding != "utf-8"
        return raw

    def _first_foreign_line(self, sample: bytes) -> int:
        for number, line in enumerate(sample.split(b"\n"), start=self._lines + 1):
            if not _decodes(line, "utf-8"):
                return number
        return self._lines + 1

    def _strip_bom(self, raw: bytes) -> bytes:
        for bom, encoding in _BOMS:
            if raw.startswith(bom):
                if self.encoding is None:
                    self.encoding = encoding
                elif self.encoding.replace("_", "-") not in {encoding, "utf-8"}:
                    return raw  # the user names another encoding, or one that reads its own mark
                self.bom = True
                return raw[len(bom) :]
        return raw

    def _read(self) -> bytes:
        try:
            raw = self._stream.read(BLOCK_BYTES)
        except (OSError, EOFError, zlib.error) as error:
            raise InvalidDataError(
                "{path}: cannot be read: {reason}", path=self._where, reason=Message(str(error))
            ) from error
        self.bytes_read += len(raw)
        return raw

    @staticmethod
    def _newlines(raw: bytes, encoding: str) -> int:
        return raw.decode(encoding, "replace").count("\n")

    def _mixed(self, line: int, encoding: str) -> InvalidDataError:
        if encoding == "utf-8":
            return InvalidDataError(
                "{path}, line {line}: not UTF-8: the table mixes encodings (--encoding names one)",
                path=self._where,
                line=line,
            )
        return InvalidDataError(
            "{path}, line {line}: UTF-8, the lines before it are {encoding}: the table mixes encodings "
            "(--encoding names one)",
            path=self._where,
            line=line,
            encoding=encoding,
        )

    def _undecodable(self, line: int, encoding: str, error: UnicodeDecodeError) -> InvalidDataError:
        byte = error.object[error.start : error.start + 1].hex()
        return InvalidDataError(
            "{path}, line {line}: byte 0x{byte} is not {encoding}; the table mixes encodings, or has another one "
            "(--encoding)",
            path=self._where,
            line=line,
            byte=byte,
            encoding=encoding,
        )
