// The functions of the standard library that testdata/record_library.py calls by name.

package py

import (
	"math"
)

func onText[T any](f func(s string) T) recordedFunc {
	return func(a []any) (any, error) { return f(a[0].(string)), nil }
}

func onTextFails[T any](f func(s string) (T, error)) recordedFunc {
	return func(a []any) (any, error) { return orNil(f(a[0].(string))) }
}

func onTexts(f func(a, b string) (string, error)) recordedFunc {
	return func(a []any) (any, error) { return orNil(f(a[0].(string), a[1].(string))) }
}

// listOf returns typed items as the list that Python has.
func listOf[T any](l *List[T]) *List[any] {
	out := NewList[any]()
	for _, item := range l.Values() {
		if inner, ok := any(item).(*List[string]); ok {
			out.Append(listOf(inner))
			continue
		}
		out.Append(item)
	}
	return out
}

var urlParsers = map[string]func(string) (*URL, error){"URLParse": URLParse, "URLSplit": URLSplit}

func urlPart(a []any) (any, error) {
	u, err := urlParsers[a[0].(string)](a[1].(string))
	if err != nil {
		return nil, err
	}
	switch a[2] {
	case "username":
		return OrNone(u.Username()), nil
	case "password":
		return OrNone(u.Password()), nil
	case "hostname":
		return OrNone(u.Hostname()), nil
	}
	port, ok, err := u.Port()
	return OrNone(port, ok), err
}

func onURL(name string, show func(u *URL) any) recordedFunc {
	return func(a []any) (any, error) {
		u, err := urlParsers[name](a[0].(string))
		if err != nil {
			return nil, err
		}
		return show(u), nil
	}
}

func urlTuple(u *URL) any { return NewList(u.Tuple()...) }

func hashParts(a []any) (any, error) {
	h, err := NewHash(a[0].(string), a[1])
	if err != nil {
		return nil, err
	}
	c := h.Copy()
	h.Update([]byte("more"))
	k, err := NewHMAC([]byte("key"), a[1], a[0].(string))
	if err != nil {
		return nil, err
	}
	d := k.Copy()
	k.Update([]byte("more"))
	return NewList[any](h.Digest(), c.Digest(), k.HexDigest(), d.HexDigest(), h.Name(), k.Name(), h.DigestSize(), h.BlockSize()), nil
}

// randomDraws plays the steps of record_library.draws.
func randomDraws(a []any) (any, error) {
	r, err := NewRandomOf(a[0])
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for _, step := range a[1].(*List[any]).Values() {
		t := step.(Tuple)
		v, err := draw(r, t[0].(string), t[1].(Tuple))
		if e, ok := Is(err, BaseException); ok {
			v = Tuple{"e", e.Class.Name, e.Error()}
		}
		out.Append(v)
	}
	return out, nil
}

func draw(r *Random, name string, a Tuple) (any, error) {
	switch name {
	case "random":
		return r.Float(), nil
	case "uniform":
		return r.Uniform(a[0].(float64), a[1].(float64)), nil
	case "gauss":
		return r.Gauss(a[0].(float64), a[1].(float64)), nil
	case "getrandbits":
		return r.Bits(a[0].(int))
	case "randbytes":
		return orNil(r.Bytes(a[0].(int)))
	case "randint":
		return orNil(r.RandInt(a[0].(int), a[1].(int)))
	case "randrange":
		return drawRange(r, a)
	case "choice":
		return PickOf(r, a[0])
	case "choices":
		return orNil(ChoicesBy(r, a[0], a[1], a[2].(int)))
	case "sample":
		return orNil(SampleBy(r, a[0], a[1].(int)))
	}
	l := a[0].(*List[any]).Copy()
	return l, ShuffleBy(r, l)
}

func drawRange(r *Random, a Tuple) (any, error) {
	switch len(a) {
	case 1:
		return orNil(r.RandBelow(a[0].(int)))
	case 2:
		return orNil(r.RandRange(a[0].(int), a[1].(int), 1))
	}
	return orNil(r.RandRange(a[0].(int), a[1].(int), a[2].(int)))
}

var recordedMath = map[string]func(float64) (any, error){
	"Sqrt":  func(x float64) (any, error) { return orNil(Sqrt(x)) },
	"Floor": func(x float64) (any, error) { return orNil(Floor(x)) }, "Ceil": func(x float64) (any, error) { return orNil(Ceil(x)) },
	"Trunc": func(x float64) (any, error) { return orNil(Trunc(x)) }, "Fabs": func(x float64) (any, error) { return math.Abs(x), nil },
	"IsNaN": func(x float64) (any, error) { return math.IsNaN(x), nil }, "IsInf": func(x float64) (any, error) { return math.IsInf(x, 0), nil },
	"IsFinite": func(x float64) (any, error) { return !math.IsNaN(x) && !math.IsInf(x, 0), nil },
	"Radians":  func(x float64) (any, error) { return Radians(x), nil }, "Degrees": func(x float64) (any, error) { return Degrees(x), nil },
}

func showUUID(u UUID, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	number, _ := u.PyAttr("int")
	urn, _ := u.PyAttr("urn")
	version, _ := u.PyAttr("version")
	return NewList[any](u.String(), u.Hex(), number, u[:], urn, version, u.PyRepr()), nil
}

var recordedLibrary = map[string]recordedFunc{
	"PathParts": onText(PathParts), "Dirname": onText(Dirname), "Basename": onText(Basename), "SplitExt": onText(SplitExt), "NormPath": onText(NormPath),
	"PathJoin": func(a []any) (any, error) {
		var rest []string
		for _, part := range a[1:] {
			rest = append(rest, part.(string))
		}
		return PathJoin(a[0].(string), rest...), nil
	},
	"RelPath": onTexts(RelPath), "URLJoin": onTexts(URLJoin),
	"URLParse": onURL("URLParse", urlTuple), "URLSplit": onURL("URLSplit", urlTuple),
	"URLParseRepr": onURL("URLParse", func(u *URL) any { return Repr(u) }), "URLSplitRepr": onURL("URLSplit", func(u *URL) any { return Repr(u) }),
	"URLParseGet": onURL("URLParse", func(u *URL) any { return u.String() }), "URLSplitGet": onURL("URLSplit", func(u *URL) any { return u.String() }),
	"URLPart": urlPart, "URLParts": onTextFails(URLParts),
	"URLUnparse": func(a []any) (any, error) { return orNil(URLUnparse(a[0])) },
	"URLUnsplit": func(a []any) (any, error) { return orNil(URLUnsplit(a[0])) },
	"URLQuote":   onTexts(URLQuote), "URLQuotePlus": onTexts(URLQuotePlus), "URLUnquote": onText(URLUnquote), "URLUnquotePlus": onText(URLUnquotePlus),
	"URLUnquoteToBytes": onTextFails(URLUnquoteToBytes),
	"URLQuoteBytes":     func(a []any) (any, error) { return URLQuoteBytes(a[0].([]byte), a[1].(string)), nil },
	"URLEncode":         func(a []any) (any, error) { return orNil(URLEncode(a[0], a[1].(bool))) },
	"ParseQSL":          func(a []any) (any, error) { return listOf(ParseQSL(a[0].(string), a[1].(bool))), nil },
	"ParseQS": func(a []any) (any, error) {
		d := NewDict[any, any]()
		for k, v := range ParseQS(a[0].(string), a[1].(bool)).All() {
			d.Set(k, listOf(v))
		}
		return d, nil
	},
	"B64Encode":        func(a []any) (any, error) { return B64Encode(a[0].([]byte)), nil },
	"URLSafeB64Encode": func(a []any) (any, error) { return URLSafeB64Encode(a[0].([]byte)), nil },
	"B64EncodeOf":      one(B64EncodeOf), "B64Decode": one(B64Decode), "URLSafeB64Decode": one(URLSafeB64Decode), "Unhexlify": one(Unhexlify),
	"Hexlify": func(a []any) (any, error) { return Hexlify(a[0].([]byte)), nil },
	"CRC32":   func(a []any) (any, error) { return CRC32(a[0].([]byte)), nil },
	"Adler32": func(a []any) (any, error) { return Adler32(a[0].([]byte)), nil },
	"HexDigest": func(a []any) (any, error) {
		h, err := NewHash(a[0].(string), a[1])
		if err != nil {
			return nil, err
		}
		return h.HexDigest(), nil
	},
	"HMAC": func(a []any) (any, error) {
		h, err := NewHMAC(a[0].([]byte), a[1], a[2].(string))
		if err != nil {
			return nil, err
		}
		return h.HexDigest(), nil
	},
	"HashParts": hashParts, "CompareDigest": twoArgsBool(CompareDigest), "RandomDraws": randomDraws,
	"Math": func(a []any) (any, error) {
		result, err := recordedMath[a[0].(string)](a[1].(float64))
		return Value(result), err
	},
	"FloatHash": func(a []any) (any, error) { return floatHash(a[0].(float64)), nil },
	"Fmod":      func(a []any) (any, error) { return orNil(Fmod(a[0].(float64), a[1].(float64))) },
	"IsClose":   func(a []any) (any, error) { return IsClose(a[0].(float64), a[1].(float64)), nil },
	"Copysign":  func(a []any) (any, error) { return math.Copysign(a[0].(float64), a[1].(float64)), nil },
	"ISqrt":     func(a []any) (any, error) { return orNil(ISqrt(a[0].(int))) },
	"GCD":       func(a []any) (any, error) { return GCD(a[0].(int), a[1].(int)), nil },
	"Factorial": func(a []any) (any, error) { return Factorial(a[0].(int)) },
	"UUID":      func(a []any) (any, error) { return showUUID(ParseUUID(a[0].(string))) },
	"UUIDOfInt": func(a []any) (any, error) {
		u, err := UUIDOfInt(a[0].(int))
		return orNil(u.String(), err)
	},
	"UUID5": func(a []any) (any, error) { return namedBy(UUID5, a) }, "UUID3": func(a []any) (any, error) { return namedBy(UUID3, a) },
}

func namedBy(f func(UUID, string) UUID, a []any) (any, error) {
	space, err := ParseUUID(a[0].(string))
	return f(space, a[1].(string)).String(), err
}
