"""What values of each kind have, and what known calls take: the other side of ``library``."""

from __future__ import annotations

_ARRAY = """T all any argmax argmin argpartition argsort astype base byteswap choose clip compress
conj conjugate copy ctypes cumprod cumsum data device diagonal dot dtype dump dumps fill flags flat
flatten getfield imag item itemset itemsize mT max mean min nbytes ndim newbyteorder nonzero
partition prod ptp put ravel real repeat reshape resize round searchsorted setfield setflags shape
size sort squeeze std strides sum swapaxes take to_device tobytes tofile tolist tostring trace
transpose var view"""
_PICTURE = """alpha_composite apply_transparency close convert copy crop draft effect_spread entropy
filename filter format format_description frombytes fp get_child_images get_flattened_data getbands
getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection
getxmp has_transparency_data height histogram im info is_animated load mode n_frames palette paste
point putalpha putdata putpalette putpixel quantize readonly reduce remap_palette resize rotate save
seek show size split tell thumbnail tobitmap tobytes toqimage toqpixmap transform transpose verify
width text encoderinfo encoderconfig"""
_NOT_OF_A_FRAME = """split rsplit strip lstrip rstrip lower upper startswith endswith splitlines
decode encode append extend read readlines convert save getpixel tolist thumbnail reshape flatten
astimezone"""


def _public(*types: type) -> frozenset[str]:
    return frozenset(name for kind in types for name in dir(kind))


HAVE: dict[str, frozenset[str]] = {
    "text": _public(str),
    "bytes": _public(bytes),
    "number": _public(int, float),
    "bool": _public(bool),
    "list": _public(list),
    "tuple": _public(tuple),
    "dict": _public(dict),
    "array": frozenset(_ARRAY.split()),
    "picture": frozenset(_PICTURE.split()),
}
"""Attributes of each kind; private ones of arrays and pictures are anybody's guess."""

NOT_OF_A_FRAME = frozenset(_NOT_OF_A_FRAME.split())
"""A table has an attribute for each column: these are methods of something else."""

FILE_METHODS = frozenset({"read", "readline", "readlines", "seek", "getvalue", "decode"})

_NO_PATHS = frozenset({"array", "picture", "tuple", "list", "dict", "frame"})
_NO_ARRAYS = frozenset({"text", "tuple", "list", "dict", "number", "bytes", "bool"})
_NO_NUMBERS = frozenset({"list", "tuple", "dict", "picture", "frame"})
_UNMEASURED = frozenset({"number", "bool", "picture"})

_TAKERS = {
    ("a path", _NO_PATHS | {"bytes"}): """builtins.open io.open pathlib.Path zipfile.ZipFile
        pandas.read_csv pandas.read_excel pandas.read_parquet soundfile.read soundfile.info
        librosa.load torchaudio.load wave.open scipy.io.wavfile.read
        pydub.AudioSegment.from_file pydub.AudioSegment.from_wav PIL.Image.open shutil.copyfile
        shutil.copy shutil.copy2 shutil.move docx.Document pypdf.PdfReader PyPDF2.PdfReader""",
    ("a path", _NO_PATHS | {"number", "bool"}): """os.path.basename os.path.splitext
        os.path.dirname os.path.join os.path.abspath os.path.split cv2.imread""",
    ("a path", _NO_PATHS): "os.path.exists os.path.isfile os.path.getsize os.remove os.stat",
    ("an array", _NO_ARRAYS): "PIL.Image.fromarray",
    ("an array", _NO_ARRAYS | {"picture", "frame"}): """cv2.cvtColor cv2.resize cv2.GaussianBlur
        cv2.Canny cv2.medianBlur""",
    ("a PIL image", _NO_ARRAYS | {"array", "frame"}): """PIL.ImageOps.invert
        PIL.ImageOps.grayscale PIL.ImageOps.mirror PIL.ImageOps.flip PIL.ImageDraw.Draw""",
    ("a number", _NO_NUMBERS): "builtins.int builtins.float",
    ("a number", _NO_NUMBERS | {"text", "array", "bytes"}): """builtins.range math.sqrt math.floor
        math.ceil math.log""",
    ("something with a length", _UNMEASURED): "builtins.len",
    ("something to go through", _UNMEASURED): """builtins.enumerate builtins.sorted builtins.list
        builtins.tuple builtins.set builtins.sum builtins.zip str.join""",
    ("a text", frozenset({"dict", "list", "tuple", "number", "array", "frame"})): "json.loads",
    ("an open file", frozenset({"text", "bytes", "dict", "list"})): "json.load",
}  # fmt: skip
TAKES = {
    name: (takes, refused) for (takes, refused), names in _TAKERS.items() for name in names.split()
}
"""Dotted name of a call -> what its first argument must be, and the kinds that fail there."""

SCALARS = frozenset({"number", "bool"})
NOT_SUBSCRIPTED = frozenset({"number", "bool", "picture"})
BY_NUMBER = frozenset({"text", "list", "tuple", "bytes"})
"""Kinds that take no text between brackets."""

A = {
    "text": "a text", "number": "a number", "bool": "True or False", "list": "a list",
    "tuple": "a tuple", "dict": "a dict", "array": "a numpy array", "picture": "a PIL image",
    "frame": "a table", "bytes": "bytes", "set": "a set", "datetime": "a date",
    "none": "None", "figure": "a figure", "path": "a path",
}  # fmt: skip
"""How a kind is called in a message."""

SIGNS = {
    "Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Pow": "**",
    "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
}  # fmt: skip

_PLAIN = frozenset({"text", "number", "bool", "list", "tuple", "dict", "bytes"})
_ORDERS = ("Lt", "LtE", "Gt", "GtE")


def _apart() -> dict[tuple[str, str], frozenset[str]]:
    table: dict[tuple[str, str], frozenset[str]] = {}
    for kind in ("text", "list", "tuple", "bytes"):
        table[kind, "Add"] = _PLAIN - {kind}
        table[kind, "Mult"] = _PLAIN - SCALARS
        for name in ("Sub", "Div", "FloorDiv", "Pow"):
            table[kind, name] = _PLAIN
        for name in _ORDERS:
            table[kind, name] = _PLAIN - {kind}
    for kind in SCALARS:
        table[kind, "Add"] = _PLAIN - SCALARS
        for name in ("Sub", "Div", "FloorDiv", "Pow", *_ORDERS):
            table[kind, name] = _PLAIN - SCALARS
        table[kind, "Mult"] = frozenset({"dict"})
    for kind in ("dict", "picture"):
        for name in SIGNS:
            table[kind, name] = _PLAIN
    return table


APART = _apart()
"""Kind and operator -> the kinds on the other side with which it raises a TypeError."""
