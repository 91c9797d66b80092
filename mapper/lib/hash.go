// This file maps modules hashlib, hmac, binascii and zlib's checksums.

package lib

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// hashes is the hashes and the methods of hash objects.
var hashes = rule.Table{
	{Py: `hashlib.md5((string @ bytes))`, Go: `py.MD5(string)`},
	{Py: `hashlib.sha1((string @ bytes))`, Go: `py.SHA1(string)`},
	{Py: `hashlib.sha256((string @ bytes))`, Go: `py.SHA256(string)`},
	{Py: `hashlib.sha512((string @ bytes))`, Go: `py.SHA512(string)`},
	{Py: `hashlib.md5()`, Go: `py.MD5(nil)`},
	{Py: `hashlib.sha1()`, Go: `py.SHA1(nil)`},
	{Py: `hashlib.sha256()`, Go: `py.SHA256(nil)`},
	{Py: `hashlib.sha512()`, Go: `py.SHA512(nil)`},
	{Py: `hashlib.md5(string)`, Go: `py.NewHash("md5", string)`},
	{Py: `hashlib.sha1(string)`, Go: `py.NewHash("sha1", string)`},
	{Py: `hashlib.sha224(string)`, Go: `py.NewHash("sha224", string)`},
	{Py: `hashlib.sha256(string)`, Go: `py.NewHash("sha256", string)`},
	{Py: `hashlib.sha384(string)`, Go: `py.NewHash("sha384", string)`},
	{Py: `hashlib.sha512(string)`, Go: `py.NewHash("sha512", string)`},
	{Py: `hashlib.sha3_256(string)`, Go: `py.NewHash("sha3_256", string)`},
	{Py: `hashlib.sha3_512(string)`, Go: `py.NewHash("sha3_512", string)`},
	{Py: `hashlib.new(name, data)`, Do: namedHash},
	{Py: `hashlib.new(name)`, Do: namedHash},
	{Py: `hashlib._Hash.update(h, (data @ bytes))`, Go: `h.Update(data)`},
	{Py: `hashlib._Hash.update(h, data)`, Go: `h.UpdateAny(data)`},
	{Py: `hashlib._Hash.digest(h)`, Go: `h.Digest()`},
	{Py: `hashlib._Hash.hexdigest(h)`, Go: `h.HexDigest()`},
	{Py: `hashlib._Hash.copy(h)`, Go: `h.Copy()`},
	{Py: `(h @ hashlib._Hash).name`, Go: `h.Name()`},
	{Py: `(h @ hashlib._Hash).digest_size`, Go: `h.DigestSize()`},
	{Py: `(h @ hashlib._Hash).block_size`, Go: `h.BlockSize()`},
	{Py: `hmac.new((key @ bytes), msg, digestmod)`, Do: newHMAC},
	{Py: `hmac.new((key @ bytes), digestmod=digestmod)`, Do: newHMAC},
	{Py: `hmac.new(key, msg, digestmod)`, Do: newHMAC},
	{Py: `hmac.new(key, digestmod=digestmod)`, Do: newHMAC},
	{Py: `hmac.HMAC.update(h, (msg @ bytes))`, Go: `h.Update(msg)`},
	{Py: `hmac.HMAC.update(h, msg)`, Go: `h.UpdateAny(msg)`},
	{Py: `hmac.HMAC.digest(h)`, Go: `h.Digest()`},
	{Py: `hmac.HMAC.hexdigest(h)`, Go: `h.HexDigest()`},
	{Py: `hmac.HMAC.copy(h)`, Go: `h.Copy()`},
	{Py: `(h @ hmac.HMAC).name`, Go: `h.Name()`},
	{Py: `hashlib.pbkdf2_hmac(hash_name, (password @ bytes), (salt @ bytes), (iterations @ int))`, Do: passwordKey},
	{Py: `hashlib.pbkdf2_hmac(hash_name, (password @ bytes), (salt @ bytes), (iterations @ int), dklen)`, Do: passwordKey},
	{Py: `hmac.compare_digest(a, b)`, Go: `py.CompareDigest(a, b)`},
	{Py: `binascii.hexlify((data @ bytes))`, Go: `py.Hexlify(data)`},
	{Py: `binascii.b2a_hex((data @ bytes))`, Go: `py.Hexlify(data)`},
	{Py: `binascii.unhexlify(hexstr)`, Go: `py.Unhexlify(hexstr)`},
	{Py: `binascii.a2b_hex(hexstr)`, Go: `py.Unhexlify(hexstr)`},
	{Py: `binascii.a2b_base64(data)`, Go: `py.B64Decode(data)`},
	{Py: `binascii.crc32((data @ bytes))`, Go: `py.CRC32(data)`},
	{Py: `zlib.crc32((data @ bytes))`, Go: `py.CRC32(data)`},
	{Py: `zlib.adler32((data @ bytes))`, Go: `py.Adler32(data)`},
}

// commonHashes is the condition of hashes that are named at run time.
const commonHashes = "hashes that are named at run time are MD5, SHA-1, SHA-2 or SHA-3, or not known to Python either"

// knownHashes are the hashes that Go's library has.
var knownHashes = map[string]bool{
	"md5": true, "sha1": true, "sha224": true, "sha256": true, "sha384": true, "sha512": true,
	"sha3_224": true, "sha3_256": true, "sha3_384": true, "sha3_512": true,
}

// namedHash maps hashlib.new of a name that is known.
//
//	hashlib.new("sha256", data)  =>  py.NewHash("sha256", data)
func namedHash(x rule.Context, m rule.Match) (rule.Value, bool) {
	name, ok := hashName(x, m.Args["name"])
	if !ok {
		if x.Const(m.Args["name"]) != nil || x.TypeOf(m.Args["name"]) != ir.Type(ir.Str) {
			return rule.Value{}, false
		}
		x.Require(commonHashes)
		name = x.Hoist(x.Expr(m.Args["name"], "string"), "name")
	}
	data := rule.Value{X: gotree.CallOf(&gotree.ArrayType{Elem: gotree.Ident{Name: "byte"}}, gotree.Nil), Type: "[]byte", Pure: true}
	if m.Args["data"] != nil {
		data = x.Hoist(x.Expr(m.Args["data"], ""), "data")
	}
	return x.Build("py.NewHash(name, data)", map[string]rule.Value{"name": name, "data": data})
}

// newHMAC maps hmac.new with a hash that is known, by name or as hashlib's function.
//
//	hmac.new(key, msg, hashlib.sha256)  =>  py.NewHMAC(key, msg, "sha256")
func newHMAC(x rule.Context, m rule.Match) (rule.Value, bool) {
	name, ok := hashName(x, m.Args["digestmod"])
	if !ok {
		return rule.Value{}, false
	}
	operands, wants := []pyast.Expr{m.Args["key"]}, []string{"[]byte"}
	template := "py.NewHMAC(key, msg, name)"
	if x.TypeOf(m.Args["key"]) != ir.Type(ir.Bytes) {
		wants[0], template = "any", "py.HMACOf(key, msg, name)"
	}
	if msg := m.Args["msg"]; msg != nil {
		operands, wants = append(operands, msg), append(wants, "")
	}
	vs := x.Several(operands, wants)
	with := map[string]rule.Value{"key": vs[0], "msg": {X: gotree.Nil, Type: "any", Pure: true}, "name": name}
	if len(vs) > 1 {
		with["msg"] = vs[1]
	}
	return x.Build(template, with)
}

// passwordKey maps hashlib.pbkdf2_hmac with a hash that is known, and a constant length.
//
//	hashlib.pbkdf2_hmac("sha256", password, salt, 100000)  =>  py.PBKDF2("sha256", password, salt, 100000, 0)
func passwordKey(x rule.Context, m rule.Match) (rule.Value, bool) {
	name, ok := hashName(x, m.Args["hash_name"])
	size := gotree.Num{Text: "0"}
	if e := m.Args["dklen"]; e != nil {
		c := x.Const(e)
		if c == nil || c.Kind != ir.ConstInt || c.Int < 1 {
			return rule.Value{}, false
		}
		size.Text = strconv.FormatInt(c.Int, 10)
	}
	if !ok {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{m.Args["password"], m.Args["salt"], m.Args["iterations"]}, []string{"[]byte", "[]byte", "int"})
	call := gotree.CallOf(x.Qual("py", "PBKDF2"), name.X, vs[0].X, vs[1].X, vs[2].X, size)
	return rule.Value{X: call, Type: "[]byte", Fails: true}, true
}

// hashName returns the name of a hash that Go's library has.
func hashName(x rule.Context, e pyast.Expr) (rule.Value, bool) {
	name, ok := strings.CutPrefix(x.Qualified(e), "hashlib.")
	if c := x.Const(e); !ok && c != nil && c.Kind == ir.ConstStr {
		name = strings.ToLower(c.Text)
	}
	return rule.Value{X: gotree.Str{Value: name}, Type: "string", Pure: true, Const: true}, knownHashes[name]
}
