// This file maps ItsDangerous 2.2: serializers for URLs.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

// packing is the condition of texts that are signed: the bytes of deflate are zlib's choice.
const packing = "texts that are signed are compared as what they hold, as Go packs long ones in other bytes than zlib"

// signing is the making and reading of signed texts.
var signing = rule.Table{
	{Py: `itsdangerous.URLSafeSerializer(secret_key)`, Go: `itsdangerous.URLSafe(secret_key, "itsdangerous")`},
	{Py: `itsdangerous.URLSafeSerializer(secret_key, salt)`, Go: `itsdangerous.URLSafe(secret_key, salt)`},
	{Py: `itsdangerous.URLSafeSerializer.dumps(x, obj)`, Go: `x.Dumps(obj)`, If: packing},
	{Py: `itsdangerous.URLSafeSerializer.loads(x, s)`, Go: `x.Loads(s)`},
	{Py: `itsdangerous.URLSafeTimedSerializer(secret_key)`, Go: `itsdangerous.URLSafeTimed(secret_key, "itsdangerous")`},
	{Py: `itsdangerous.URLSafeTimedSerializer(secret_key, salt)`, Go: `itsdangerous.URLSafeTimed(secret_key, salt)`},
	{Py: `itsdangerous.URLSafeTimedSerializer.dumps(x, obj)`, Go: `x.Dumps(obj)`, If: packing},
	{Py: `itsdangerous.URLSafeTimedSerializer.loads(x, s)`, Go: `x.Loads(s)`},
	{Py: `itsdangerous.URLSafeTimedSerializer.loads(x, s, max_age)`, Go: `x.LoadsWithin(s, max_age)`},
	{Py: `itsdangerous.URLSafeSerializer.dumps(x, obj, salt)`, Go: `x.DumpsSalted(obj, salt)`, If: packing},
	{Py: `itsdangerous.URLSafeSerializer.loads(x, s, salt)`, Go: `x.LoadsSalted(s, nil, salt)`},
	{Py: `itsdangerous.URLSafeTimedSerializer.dumps(x, obj, salt)`, Go: `x.DumpsSalted(obj, salt)`, If: packing},
	{Py: `itsdangerous.URLSafeTimedSerializer.loads(x, s, salt=salt)`, Go: `x.LoadsSalted(s, nil, salt)`},
	{Py: `itsdangerous.URLSafeTimedSerializer.loads(x, s, max_age, salt=salt)`, Go: `x.LoadsSalted(s, max_age, salt)`},
	{Py: `(e @ itsdangerous.BadData).message`, Go: `py.Str(e)`},
	{Py: `(e @ itsdangerous.BadSignature).message`, Go: `py.Str(e)`},
	{Py: `(e @ itsdangerous.SignatureExpired).message`, Go: `py.Str(e)`},
}
