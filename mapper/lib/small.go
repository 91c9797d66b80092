// This file maps the smaller modules of the standard library.

package lib

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// uuids is module uuid.
var uuids = rule.Table{
	{Py: `uuid.uuid4()`, Go: `py.NewUUID4()`},
	{Py: `uuid.uuid4().hex`, Go: `py.NewUUID4().Hex()`},
	{Py: `uuid.UUID((hex @ str))`, Go: `py.ParseUUID(hex)`},
	{Py: `uuid.uuid3((namespace @ uuid.UUID), (name @ str))`, Go: `py.UUID3(namespace, name)`},
	{Py: `uuid.uuid5((namespace @ uuid.UUID), (name @ str))`, Go: `py.UUID5(namespace, name)`},
	{Py: `uuid.NAMESPACE_DNS`, Go: `py.NamespaceDNS`},
	{Py: `uuid.NAMESPACE_URL`, Go: `py.NamespaceURL`},
	{Py: `uuid.NAMESPACE_OID`, Go: `py.NamespaceOID`},
	{Py: `uuid.UUID(int=(n @ int))`, Go: `py.UUIDOfInt(n)`},
	{Py: `(u @ uuid.UUID).hex`, Go: `u.Hex()`},
	{Py: `(u @ uuid.UUID).bytes`, Go: `u.Bytes()`},
	{Py: `(u @ uuid.UUID).urn`, Go: `u.URN()`},
	{Py: `(u @ uuid.UUID).int`, Go: `u.Int()`},
	{Py: `(u @ uuid.UUID).version`, Go: `u.Version()`},
	{Py: `uuid.UUID(bytes=(bytes @ bytes))`, Go: `py.UUIDOfBytes(bytes)`},
	{Py: `uuid.UUID((hex @ str), version=(version @ int))`, Go: `py.ParseUUIDAs(hex, version)`},
	{Py: `uuid.UUID(hex)`, Go: `py.UUIDOf(hex)`},
	{Py: `uuid.uuid1()`, Go: `py.NewUUID1()`},
	{Py: `str((u @ uuid.UUID))`, Go: `u.String()`},
}

// markup is module html.
var markup = rule.Table{
	{Py: `html.escape((s @ str))`, Go: `py.HTMLEscape(s)`},
	{Py: `html.escape((s @ str), quote=True)`, Go: `py.HTMLEscape(s)`},
	{Py: `html.escape((s @ str), quote=False)`, Go: `py.HTMLEscapeText(s)`},
	{Py: `html.escape((s @ str), False)`, Go: `py.HTMLEscapeText(s)`},
	{Py: `html.unescape((s @ str))`, Go: `py.HTMLUnescape(s)`},
	{Py: `html.escape(s)`, Do: ofText("s", "replace", "py.HTMLEscape(text)")},
}

// sameUnicode is the condition of what depends on the version of Unicode.
const sameUnicode = "texts hold no characters newer than Unicode 14, and no more than 30 combining marks in a row"

// characters is module unicodedata.
var characters = rule.Table{
	{Py: `unicodedata.normalize((form @ str), unistr)`, Go: `py.Normalize(form, unistr)`, If: sameUnicode},
	{Py: `unicodedata.combining((chr @ str))`, Go: `py.Combining(chr)`, If: sameUnicode},
	{Py: `unicodedata.category((chr @ str))`, Go: `py.Category(chr)`, If: sameUnicode},
}

// fourDigitYears is the condition of what datetime knows no other years for.
const fourDigitYears = "times are of the years 1 to 9999"

// times is module time.
var times = rule.Table{
	{Py: `time.time()`, Go: `py.Time()`},
	{Py: `time.time_ns()`, Go: `py.TimeNS()`},
	{Py: `time.sleep(secs)`, Go: `py.Sleep(secs)`},
	{Py: `time.perf_counter()`, Go: `py.Monotonic()`},
	{Py: `time.monotonic()`, Go: `py.Monotonic()`},
	{Py: `time.process_time()`, Go: `py.Monotonic()`},
	{Py: `time.perf_counter_ns()`, Go: `py.MonotonicNS()`},
	{Py: `time.monotonic_ns()`, Go: `py.MonotonicNS()`},
	{Py: `time.strftime((format @ str))`, Go: `py.TimeStrftime(format)`},
	{Py: `time.strftime((format @ str), time.localtime())`, Go: `py.TimeStrftime(format)`},
	{Py: `time.strftime((format @ str), time.gmtime())`, Go: `py.TimeStrftimeUTC(format)`},
	{Py: `time.strftime((format @ str), time.localtime((secs @ float)))`, Go: `py.TimeStrftimeAt(format, secs)`, If: fourDigitYears},
	{Py: `time.strftime((format @ str), time.localtime((secs @ int)))`, Go: `py.TimeStrftimeAt(format, float64(secs))`, If: fourDigitYears},
	{Py: `time.strftime((format @ str), time.gmtime((secs @ float)))`, Go: `py.TimeStrftimeGM(format, secs)`, If: fourDigitYears},
	{Py: `time.strftime((format @ str), time.gmtime((secs @ int)))`, Go: `py.TimeStrftimeGM(format, float64(secs))`, If: fourDigitYears},
	{Py: `time.ctime()`, Go: `py.Now().Strftime("%c")`},
	{Py: `time.asctime()`, Go: `py.Now().Strftime("%c")`},
}

// encodings is module base64.
var encodings = rule.Table{
	{Py: `base64.b64encode((s @ bytes))`, Go: `py.B64Encode(s)`},
	{Py: `base64.b64encode(s)`, Go: `py.B64EncodeOf(s)`},
	{Py: `base64.standard_b64encode((s @ bytes))`, Go: `py.B64Encode(s)`},
	{Py: `base64.urlsafe_b64encode((s @ bytes))`, Go: `py.URLSafeB64Encode(s)`},
	{Py: `base64.b64decode(s)`, Go: `py.B64Decode(s)`},
	{Py: `base64.b64decode(s, validate=True)`, Go: `py.B64DecodeStrict(s)`},
	{Py: `base64.b16encode((s @ bytes))`, Go: `py.B16Encode(s)`},
	{Py: `base64.b32encode((s @ bytes))`, Go: `py.B32Encode(s)`},
	{Py: `base64.standard_b64decode(s)`, Go: `py.B64Decode(s)`},
	{Py: `base64.urlsafe_b64decode(s)`, Go: `py.URLSafeB64Decode(s)`},
}

// copies is module copy.
var copies = rule.Table{
	{Py: `copy.copy(x)`, Do: copying("py.ShallowCopy(x)")},
	{Py: `copy.deepcopy(x)`, Do: copying("py.DeepCopy(x)")},
}

// copying maps copies of the builtin types; objects of the app's classes are not copied.
//
//	copy.deepcopy(settings)  =>  py.DeepCopy(settings)
func copying(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		if !builtin(x.TypeOf(m.Args["x"])) {
			return rule.Value{}, false
		}
		return x.Build(template, map[string]rule.Value{"x": x.Hoist(x.Expr(m.Args["x"], ""), "original")})
	}
}

// builtin reports whether no value of a type, as far as it is known, holds an object of a class.
func builtin(t ir.Type) bool {
	switch t := t.(type) {
	case ir.Basic:
		return true
	case ir.List:
		return builtin(t.Elem)
	case ir.Set:
		return builtin(t.Elem)
	case ir.Dict:
		return builtin(t.Key) && builtin(t.Value)
	case ir.Optional:
		return builtin(t.Elem)
	case ir.Tuple:
		for _, e := range t.Elems {
			if !builtin(e) {
				return false
			}
		}
		return true
	}
	return false
}

// machine is what modules sys, platform and socket say of where the program runs.
var machine = rule.Table{
	{Py: `sys.maxsize`, Go: `math.MaxInt`},
	{Py: `socket.gethostname()`, Go: `os.Hostname()`},
	{Py: `email.utils.formatdate((timeval @ float), usegmt=True)`, Go: `py.FormatDate(timeval, true)`},
	{Py: `email.utils.formatdate((timeval @ int), usegmt=True)`, Go: `py.FormatDate(float64(timeval), true)`},
	{Py: `email.utils.formatdate((timeval @ float))`, Go: `py.FormatDate(timeval, false)`},
	{Py: `email.utils.formatdate((timeval @ int))`, Go: `py.FormatDate(float64(timeval), false)`},
	{Py: `email.utils.formatdate()`, Go: `py.UTCNow().Strftime("%a, %d %b %Y %H:%M:%S -0000")`},
	{Py: `email.utils.format_datetime((dt @ datetime.datetime))`, Go: `py.FormatDateTime(dt)`},
	{Py: `email.utils.formatdate(usegmt=True)`, Go: `py.UTCNow().Strftime("%a, %d %b %Y %H:%M:%S GMT")`},
	{Py: `shutil.rmtree((path @ str))`, Go: `py.RemoveTree(path)`},
}

// compression is modules zlib, gzip and brotli.
var compression = rule.Table{
	{Py: `gzip.compress((data @ bytes))`, Go: `py.GzipCompress(data, 9)`, If: sameContent},
	{Py: `gzip.compress((data @ bytes), (compresslevel @ int))`, Go: `py.GzipCompress(data, compresslevel)`, If: sameContent},
	{Py: `gzip.decompress((data @ bytes))`, Go: `py.GzipDecompress(data)`},
	{Py: `zlib.compress((data @ bytes))`, Go: `py.ZlibCompress(data, -1)`, If: sameContent},
	{Py: `zlib.compress((data @ bytes), (level @ int))`, Go: `py.ZlibCompress(data, level)`, If: sameContent},
	{Py: `zlib.decompress((data @ bytes))`, Go: `py.ZlibDecompress(data)`},
	{Py: `zlib.compressobj()`, Go: `py.NewCompressor()`, If: sameContent},
	{Py: `zlib.Compress.compress(z, (data @ bytes))`, Go: `z.Compress(data)`},
	{Py: `zlib.Compress.flush(z)`, Go: `z.Flush()`},
	{Py: `gzip.GzipFile(mode="wb", compresslevel=(compresslevel @ int), fileobj=(fileobj @ io.BytesIO))`, Go: `py.NewGzipFile(fileobj, compresslevel)`, If: sameContent},
	{Py: `gzip.GzipFile(mode="wb", fileobj=(fileobj @ io.BytesIO))`, Go: `py.NewGzipFile(fileobj, 9)`, If: sameContent},
	{Py: `gzip.GzipFile.write(f, (data @ bytes))`, Go: `f.Write(data)`},
	{Py: `gzip.GzipFile.close(f)`, Go: `f.Close()`},
	{Py: `brotli.compress((data @ bytes))`, Go: `py.BrotliCompress(data)`, If: sameContent},
	{Py: `brotlicffi.compress((data @ bytes))`, Go: `py.BrotliCompress(data)`, If: sameContent},
}

// sameContent is the condition of what is compressed.
const sameContent = "clients read what compressed data holds, not its bytes"

// buffers is io.BytesIO and io.StringIO.
var buffers = rule.Table{
	{Py: `io.BytesIO()`, Go: `py.NewBytesIO(nil)`},
	{Py: `io.BytesIO((initial_bytes @ bytes))`, Go: `py.NewBytesIO(initial_bytes)`},
	{Py: `io.BytesIO.write(b, (data @ bytes))`, Go: `b.Write(data)`},
	{Py: `io.BytesIO.getvalue(b)`, Go: `b.Value()`},
	{Py: `io.BytesIO.read(b)`, Go: `b.Read(-1)`},
	{Py: `io.BytesIO.read(b, (size @ int))`, Go: `b.Read(size)`},
	{Py: `io.BytesIO.seek(b, (offset @ int))`, Go: `b.Seek(offset)`},
	{Py: `io.BytesIO.tell(b)`, Go: `b.Tell()`},
	{Py: `io.StringIO()`, Go: `py.NewStringIO()`},
	{Py: `io.StringIO((initial_value @ str))`, Go: `py.NewStringIOOf(initial_value)`},
	{Py: `io.StringIO(newline="")`, Go: `py.NewStringIO().AnyEnd()`},
	{Py: `io.StringIO(newline=None)`, Go: `py.NewStringIO().Universal()`},
	{Py: `io.StringIO((initial_value @ str), newline="")`, Go: `py.NewStringIOOf(initial_value).AnyEnd()`},
	{Py: `io.StringIO((initial_value @ str), newline=None)`, Go: `py.NewStringIOOf(initial_value).Universal()`},
	{Py: `io.StringIO.write(b, (s @ str))`, Go: `b.Write(s)`},
	{Py: `io.StringIO.write(b, s)`, Go: `b.WriteAny(s)`},
	{Py: `io.StringIO.writelines(b, lines)`, Go: `b.WriteLines(lines)`},
	{Py: `io.StringIO.getvalue(b)`, Go: `b.Value()`},
	{Py: `io.StringIO.read(b)`, Go: `b.Read(-1)`},
	{Py: `io.StringIO.read(b, (size @ int))`, Go: `b.Read(size)`},
	{Py: `io.StringIO.readline(b)`, Go: `b.ReadLine()`},
	{Py: `io.StringIO.readlines(b)`, Go: `b.ReadLines()`},
	{Py: `io.StringIO.seek(b, 0, 2)`, Go: `b.SeekEnd()`},
	{Py: `io.StringIO.seek(b, (offset @ int))`, Go: `b.Seek(offset)`},
	{Py: `io.StringIO.tell(b)`, Go: `b.Tell()`},
	{Py: `io.StringIO.truncate(b)`, Go: `b.Truncate(b.Tell())`},
	{Py: `io.StringIO.truncate(b, (size @ int))`, Go: `b.Truncate(size)`},
}

// searches is module bisect, on whole lists.
var searches = rule.Table{
	{Py: `bisect.bisect(a, x)`, Go: `py.BisectRight(a, x)`},
	{Py: `bisect.bisect_right(a, x)`, Go: `py.BisectRight(a, x)`},
	{Py: `bisect.bisect_left(a, x)`, Go: `py.BisectLeft(a, x)`},
	{Py: `bisect.bisect(a, x, key=key)`, Do: bisectByKey("py.BisectRightBy(a, x, key)")},
	{Py: `bisect.bisect_right(a, x, key=key)`, Do: bisectByKey("py.BisectRightBy(a, x, key)")},
	{Py: `bisect.bisect_left(a, x, key=key)`, Do: bisectByKey("py.BisectLeftBy(a, x, key)")},
	{Py: `bisect.insort(a, x)`, Go: `py.Insort(a, x)`},
	{Py: `bisect.insort_right(a, x)`, Go: `py.Insort(a, x)`},
	{Py: `bisect.insort_left(a, x)`, Go: `py.InsortLeft(a, x)`},
}

// bisectByKey maps a search with a key.
//
//	bisect.bisect_left(rows, 5, key=lambda r: r["n"])  =>  py.BisectLeftBy(rows, 5, func(r any) (any, error) {...})
func bisectByKey(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		key, ok := x.Key(m.Args["key"])
		if !ok {
			return rule.Value{}, false
		}
		vs := x.Several([]pyast.Expr{m.Args["a"], m.Args["x"]}, []string{"", ""})
		return x.Build(template, map[string]rule.Value{"a": vs[0], "x": vs[1], "key": key})
	}
}
