// This file lists the Go types of the standard library's classes, and which values are true whatever they hold.

package rewrite

// libraryTypes are the Go types of classes of Python's standard library.
var libraryTypes = map[string]string{
	"_exception_class": "*py.Class", "_builtin_type": "py.Type",
	"re.Pattern": "*py.Pattern", "re.Match": "*py.Match",
	"datetime.datetime": "py.DateTime", "datetime.date": "py.Date", "datetime.timedelta": "py.TimeDelta", "datetime.timezone": "*py.TimeZone", "zoneinfo.ZoneInfo": "*py.TimeZone",
	"random.Random": "*py.Random", "hashlib._Hash": "*py.Hash", "hmac.HMAC": "*py.Hash",
	"io.BytesIO": "*py.BytesIO", "io.StringIO": "*py.StringIO", "io.TextIOWrapper": "*py.TextFile", "io.BufferedReader": "*py.BinaryFile", "zlib.Compress": "*py.Compressor", "gzip.GzipFile": "*py.GzipFile",
	"csv._writer": "*py.CSVWriter", "csv._reader": "*py.CSVReader", "csv.DictWriter": "*py.CSVDictWriter", "csv.DictReader": "*py.CSVDictReader",
	"bytearray":           "*py.ByteArray",
	"itertools.count":     "*py.Counting",
	"pathlib.Path":        "py.Path",
	"pathlib.stat_result": "*py.FileStat",
	"os.stat_result":      "*py.FileStat",
	"decimal.Decimal":     "py.Decimal", "collections.deque": "*py.Deque", "string.Template": "*py.StringTemplate", "datetime.time": "py.TimeOfDay",
	"passlib.context.CryptContext":   "*passlib.Context",
	"itsdangerous.URLSafeSerializer": "*itsdangerous.Serializer", "itsdangerous.URLSafeTimedSerializer": "*itsdangerous.Serializer",
	"threading.Thread": "*py.Thread", "threading.Timer": "*py.Thread", "threading.Event": "*py.Event",
	"concurrent.futures.ThreadPoolExecutor": "*py.ThreadPool", "concurrent.futures.Future": "*py.Future",
	"queue.Queue": "*py.Queue", "queue.LifoQueue": "*py.Queue", "queue.PriorityQueue": "*py.Queue", "queue.SimpleQueue": "*py.Queue",
	"requests.Response": "*requests.Response", "requests.Session": "*requests.Session",
	"ipaddress._Address": "py.IPAddress", "ipaddress._Network": "py.IPNetwork", "difflib.SequenceMatcher": "*py.SequenceMatcher",
	"markupsafe.Markup":        safeText,
	"urllib.parse.ParseResult": "*py.URL", "urllib.parse.SplitResult": "*py.URL",
}

// alwaysTruthy are the Go types of library classes without __bool__ and __len__, whose values are all true.
var alwaysTruthy = set(`*passlib.Context *itsdangerous.Serializer *requests.Session *fastapi.UploadFile *fastapi.Credentials *fastapi.BasicCredentials *py.Class *py.Pattern *py.Match *py.TimeZone *py.Random *py.Hash *py.BytesIO *py.StringIO *py.Compressor *py.GzipFile *py.TextFile *py.BinaryFile py.DateTime py.Date py.UUID py.Path *py.FileStat py.TimeOfDay *py.StringTemplate *py.CSVWriter *py.CSVReader *py.CSVDictWriter *py.CSVDictReader *py.Counting *py.Thread *py.Event *py.ThreadPool *py.Future *py.Queue py.IPAddress py.IPNetwork *py.SequenceMatcher`)

// safeText is the Go type of markupsafe.Markup. It is text too.
const safeText = "jinja.Markup"
