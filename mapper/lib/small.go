// This file maps the smaller modules of the standard library.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

// uuids is module uuid.
var uuids = rule.Table{
	{Py: `uuid.uuid4()`, Go: `py.NewUUID4()`},
	{Py: `uuid.uuid4().hex`, Go: `py.NewUUID4().Hex()`},
	{Py: `uuid.UUID((hex @ str))`, Go: `py.ParseUUID(hex)`},
	{Py: `uuid.UUID(int=(n @ int))`, Go: `py.UUIDOfInt(n)`},
	{Py: `(u @ uuid.UUID).hex`, Go: `u.Hex()`},
	{Py: `str((u @ uuid.UUID))`, Go: `u.String()`},
}

// maths is module math.
var maths = rule.Table{
	{Py: `math.pi`, Go: `math.Pi`},
	{Py: `math.floor((x @ float))`, Go: `py.Floor(x)`},
	{Py: `math.ceil((x @ float))`, Go: `py.Ceil(x)`},
}

// markup is module html.
var markup = rule.Table{
	{Py: `html.escape((s @ str))`, Go: `py.HTMLEscape(s)`},
	{Py: `html.escape((s @ str), quote=True)`, Go: `py.HTMLEscape(s)`},
	{Py: `html.escape((s @ str), quote=False)`, Go: `py.HTMLEscapeText(s)`},
}

// environment is os.environ.
var environment = rule.Table{
	{Py: `os.environ.get(key)`, Go: `os.LookupEnv(key)`},
	{Py: `os.getenv(key)`, Go: `os.LookupEnv(key)`},
	{Py: `os.environ.get(key, fallback)`, Go: `py.GetEnv(key, fallback)`},
	{Py: `os.getenv(key, fallback)`, Go: `py.GetEnv(key, fallback)`},
}

// times is module time.
var times = rule.Table{
	{Py: `time.time()`, Go: `py.Time()`},
	{Py: `time.sleep(secs)`, Go: `py.Sleep(secs)`},
}

// encodings is module base64.
var encodings = rule.Table{
	{Py: `base64.b64encode((s @ bytes))`, Go: `py.B64Encode(s)`},
	{Py: `base64.b64encode(s)`, Go: `py.B64EncodeOf(s)`},
	{Py: `base64.standard_b64encode((s @ bytes))`, Go: `py.B64Encode(s)`},
	{Py: `base64.urlsafe_b64encode((s @ bytes))`, Go: `py.URLSafeB64Encode(s)`},
	{Py: `base64.b64decode(s)`, Go: `py.B64Decode(s)`},
	{Py: `base64.standard_b64decode(s)`, Go: `py.B64Decode(s)`},
	{Py: `base64.urlsafe_b64decode(s)`, Go: `py.URLSafeB64Decode(s)`},
}
