// This file maps the smaller modules of the standard library.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

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
	{Py: `str((u @ uuid.UUID))`, Go: `u.String()`},
}

// markup is module html.
var markup = rule.Table{
	{Py: `html.escape((s @ str))`, Go: `py.HTMLEscape(s)`},
	{Py: `html.escape((s @ str), quote=True)`, Go: `py.HTMLEscape(s)`},
	{Py: `html.escape((s @ str), quote=False)`, Go: `py.HTMLEscapeText(s)`},
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
