"""What known calls give, and which of them cannot take None.

Names of Python itself and of libraries that handlers use everywhere; what is not named here is
unknown. The kinds are those of ``values.Atom``.
"""

from __future__ import annotations

_GIVES = {
    "text": """builtins.str builtins.repr builtins.format builtins.ascii builtins.chr builtins.hex
        builtins.bin builtins.input os.path.join os.path.basename os.path.dirname os.path.abspath
        os.path.realpath os.path.normpath os.path.expanduser os.getcwd json.dumps tempfile.mktemp
        tempfile.mkdtemp tempfile.gettempdir time.strftime textwrap.dedent textwrap.fill
        html.escape traceback.format_exc uuid.uuid4.hex shutil.copy shutil.copyfile
        shutil.make_archive base64.b64encode.decode""",
    "number": """builtins.int builtins.float builtins.round builtins.abs builtins.len
        builtins.ord builtins.hash builtins.id builtins.pow time.time time.perf_counter
        time.monotonic os.path.getsize os.path.getmtime random.random random.randint
        random.uniform random.randrange math.sqrt math.floor math.ceil math.log math.sin math.cos
        math.pow""",
    "bool": """builtins.bool builtins.isinstance builtins.issubclass builtins.callable
        builtins.hasattr builtins.any builtins.all os.path.exists os.path.isfile os.path.isdir
        math.isnan""",
    "none": """builtins.print time.sleep os.makedirs os.remove os.unlink os.mkdir shutil.rmtree
        gc.collect matplotlib.pyplot.show matplotlib.pyplot.close matplotlib.pyplot.title
        logging.info logging.warning logging.error logging.debug logging.exception""",
    "file": "builtins.open io.open",
    "buffer": "io.BytesIO",
    "text buffer": "io.StringIO",
    "bytes": "builtins.bytes base64.b64encode base64.b64decode",
    "path": """pathlib.Path pathlib.PosixPath pathlib.PurePath pathlib.Path.cwd
        pathlib.Path.home""",
    "picture": """PIL.Image.open PIL.Image.new PIL.Image.fromarray PIL.Image.merge
        PIL.Image.blend PIL.Image.composite PIL.Image.alpha_composite PIL.ImageOps.invert
        PIL.ImageOps.grayscale PIL.ImageOps.fit PIL.ImageOps.mirror PIL.ImageOps.flip""",
    "array": """numpy.array numpy.asarray numpy.zeros numpy.ones numpy.full numpy.zeros_like
        numpy.ones_like numpy.full_like numpy.empty numpy.empty_like numpy.linspace numpy.arange
        numpy.stack numpy.concatenate numpy.hstack numpy.vstack numpy.flipud numpy.fliplr
        numpy.rot90 cv2.cvtColor cv2.resize cv2.GaussianBlur cv2.Canny cv2.blur
        cv2.medianBlur cv2.bitwise_not cv2.flip cv2.addWeighted""",
    "frame": """pandas.DataFrame pandas.read_csv pandas.read_excel pandas.read_json
        pandas.read_parquet pandas.concat pandas.merge""",
    "datetime": """datetime.datetime.now datetime.datetime.today datetime.datetime.utcnow
        datetime.date.today datetime.datetime datetime.date""",
    "figure": """matplotlib.pyplot.figure matplotlib.pyplot.gcf matplotlib.figure.Figure
        plotly.graph_objects.Figure plotly.graph_objs.Figure plotly.express.line
        plotly.express.bar plotly.express.scatter plotly.express.pie plotly.express.histogram""",
    "dict": "builtins.dict builtins.vars collections.OrderedDict collections.defaultdict",
    "set": "builtins.set builtins.frozenset",
    "error": "builtins.Exception builtins.ValueError builtins.RuntimeError builtins.TypeError",
}  # fmt: skip
GIVES = {name: kind for kind, names in _GIVES.items() for name in names.split()}
"""Dotted name of a call -> the kind of what it gives."""

_KEEPS = {
    "text": {
        "text": """strip lstrip rstrip lower upper title capitalize replace format join zfill
            center ljust rjust removeprefix removesuffix casefold swapcase expandtabs translate""",
        "bool": """startswith endswith isdigit isalpha isalnum isnumeric isspace islower isupper
            isdecimal isidentifier""",
        "number": "count find rfind index rindex",
        "bytes": "encode",
    },
    "picture": {
        "picture": """convert resize copy rotate crop transpose filter point quantize effect_spread
            reduce transform""",
        "none": "save thumbnail paste putpixel putalpha show load close",
        "bytes": "tobytes",
        "tuple": "getbbox getbands",
    },
    "array": {
        "array": """astype copy reshape transpose clip flatten ravel squeeze repeat swapaxes
            cumsum""",
        "list": "tolist",
        "bytes": "tobytes",
    },
    "frame": {
        "frame": """copy head tail dropna fillna reset_index sort_values drop rename merge
            set_index astype sample query assign describe round join drop_duplicates""",
        "text": "to_string to_markdown to_html",
        "array": "to_numpy",
    },
    "path": {
        "path": """with_suffix with_name with_stem resolve absolute joinpath expanduser
            relative_to""",
        "text": "read_text as_posix",
        "bytes": "read_bytes",
        "bool": "exists is_file is_dir",
        "none": "mkdir unlink",
    },
    "bytes": {"text": "decode hex", "bytes": "strip"},
    "buffer": {"bytes": "getvalue read", "number": "write seek tell"},
    "text buffer": {"text": "getvalue read readline"},
    "datetime": {"text": "strftime isoformat", "number": "timestamp"},
    "dict": {"none": "update clear", "dict": "copy"},
    "set": {"none": "add update clear discard remove", "set": "copy union intersection"},
    "list": {
        "none": "append extend insert remove clear sort reverse",
        "number": "index count",
    },
    "tuple": {"number": "index count"},
}  # fmt: skip
METHODS = {
    (owner, name): kind
    for owner, kinds in _KEEPS.items()
    for kind, names in kinds.items()
    for name in names.split()
}
"""Kind and method -> the kind of what the method gives."""

GROWING = frozenset({"append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse"})

_REFUSING = """
builtins.open builtins.len builtins.int builtins.float builtins.round builtins.abs
builtins.sum builtins.range builtins.sorted builtins.list builtins.tuple builtins.set
builtins.enumerate builtins.reversed builtins.iter builtins.next builtins.min builtins.max
builtins.any builtins.all builtins.ord builtins.chr builtins.bytearray builtins.zip
builtins.frozenset io.open PIL.Image.open PIL.Image.fromarray PIL.ImageOps.invert
PIL.ImageOps.grayscale PIL.ImageDraw.Draw os.path.basename os.path.exists os.path.splitext
os.path.getsize os.path.dirname os.path.join os.path.abspath os.path.isfile os.path.isdir
os.path.split os.path.getmtime os.stat os.remove os.unlink os.rename pathlib.Path
soundfile.read soundfile.info librosa.load torchaudio.load wave.open scipy.io.wavfile.read
pydub.AudioSegment.from_file pydub.AudioSegment.from_wav pandas.read_csv pandas.read_excel
pandas.read_json pandas.read_parquet shutil.copy shutil.copyfile shutil.copy2 shutil.move
zipfile.ZipFile json.loads json.load cv2.cvtColor cv2.resize cv2.GaussianBlur cv2.Canny
cv2.medianBlur cv2.imread cv2.VideoCapture pypdf.PdfReader PyPDF2.PdfReader docx.Document
html.escape math.sqrt math.floor math.ceil math.log
"""
REFUSES_NONE = frozenset(_REFUSING.split())
"""Calls that fail when their first argument is None."""

_ENDING_WELL = """
builtins.print builtins.str builtins.repr builtins.type builtins.id builtins.isinstance
builtins.bool builtins.format builtins.callable builtins.hasattr builtins.getattr
builtins.issubclass builtins.dict builtins.map builtins.filter logging.info logging.debug
logging.warning logging.error time.sleep copy.copy copy.deepcopy
"""
HARMLESS = frozenset(_ENDING_WELL.split())
"""Calls that end well whatever they are given."""

CODECS = frozenset({"utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "latin1", "cp1252"})
"""What a text is encoded with; a tokenizer's ``encode(text)`` gives something else."""

OF_NONE = frozenset(
    {"__class__", "__doc__", "__eq__", "__repr__", "__str__", "__hash__", "__bool__"}
)
"""Attributes that None has."""

TRANSPARENT = frozenset(
    {"spaces.GPU", "torch.no_grad", "torch.inference_mode", "functools.lru_cache",
     "functools.cache", "functools.wraps", "builtins.staticmethod", "builtins.classmethod"}
)  # fmt: skip
"""Decorators that keep what a function takes and gives."""
