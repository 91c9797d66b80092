// Serializers for URLs: JSON, packed where that is shorter, in base64, with a
// signature behind it (ItsDangerous documentation, "URL Safe Serialization").
package itsdangerous

import (
	"bytes"
	"compress/zlib"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Serializer makes texts of values and reads them, itsdangerous.URLSafeSerializer
// or, when it is timed, URLSafeTimedSerializer.
type Serializer struct {
	secret, salt []byte
	timed        bool
}

// lastSecond is the last one that datetime has.
const lastSecond = 253402300799

var unpadded = base64.RawURLEncoding

// URLSafe returns URLSafeSerializer(secret_key, salt). It raises TypeError for a
// key or a salt that is neither text nor bytes.
func URLSafe(secret, salt any) (*Serializer, error) { return newSerializer(secret, salt, false) }

// URLSafeTimed returns URLSafeTimedSerializer(secret_key, salt), and raises as URLSafe.
func URLSafeTimed(secret, salt any) (*Serializer, error) { return newSerializer(secret, salt, true) }

func newSerializer(secret, salt any, timed bool) (*Serializer, error) {
	key, err := octets(secret)
	if err != nil {
		return nil, err
	}
	grain, err := octets(salt)
	return &Serializer{key, grain, timed}, err
}

// octets returns the bytes of a text or of bytes.
func octets(v any) ([]byte, error) {
	switch v := py.Value(v).(type) {
	case string:
		return []byte(v), nil
	case []byte:
		return v, nil
	case nil:
		return nil, py.TypeError.New("'NoneType' object is not iterable")
	}
	return nil, py.NotPorted.New("a key, a salt or a signed value that is neither text nor bytes")
}

// salted returns the serializer with another salt; None is its own.
func (s *Serializer) salted(salt any) (*Serializer, error) {
	if py.Value(salt) == nil {
		return s, nil
	}
	grain, err := octets(salt)
	return &Serializer{s.secret, grain, s.timed}, err
}

// DumpsSalted returns s.dumps(obj, salt=salt), and raises as Dumps.
func (s *Serializer) DumpsSalted(obj, salt any) (string, error) {
	other, err := s.salted(salt)
	if err != nil {
		return "", err
	}
	return other.Dumps(obj)
}

// LoadsSalted returns s.loads(signed, max_age=maxAge, salt=salt), and raises as
// LoadsWithin.
func (s *Serializer) LoadsSalted(signed, maxAge, salt any) (any, error) {
	other, err := s.salted(salt)
	if err != nil {
		return nil, err
	}
	return other.LoadsWithin(signed, maxAge)
}

// Dumps returns s.dumps(obj). What has no form in JSON raises TypeError.
func (s *Serializer) Dumps(obj any) (string, error) {
	text, err := py.Dumps(obj, py.JSONOptions{ItemSeparator: ",", KeySeparator: ":", KeepUnicode: true})
	if err != nil {
		return "", err
	}
	signed := unpadded.EncodeToString([]byte(text))
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write([]byte(text))
	_ = z.Close()
	if packed.Len() < len(text)-1 {
		signed = "." + unpadded.EncodeToString(packed.Bytes())
	}
	if s.timed {
		signed += "." + unpadded.EncodeToString(big.NewInt(time.Now().Unix()).Bytes())
	}
	return signed + "." + unpadded.EncodeToString(s.sign([]byte(signed))), nil
}

// sign returns the signature of a value (key_derivation "django-concat").
func (s *Serializer) sign(value []byte) []byte {
	key := sha1.Sum(bytes.Join([][]byte{s.salt, []byte("signer"), s.secret}, nil))
	mac := hmac.New(sha1.New, key[:])
	mac.Write(value)
	return mac.Sum(nil)
}

// Loads returns s.loads(signed) of a serializer that is not timed. It raises
// BadSignature for what was not signed so, and BadPayload for what cannot be read.
func (s *Serializer) Loads(signed any) (any, error) { return s.LoadsWithin(signed, nil) }

// LoadsWithin returns s.loads(signed, max_age=maxAge), and raises as Loads, and
// SignatureExpired for what is older than that many seconds; None is no limit.
func (s *Serializer) LoadsWithin(signed, maxAge any) (any, error) {
	text, err := signedOctets(signed)
	if err != nil {
		return nil, err
	}
	value, err := s.unsign(text)
	if s.timed {
		value, err = untimed(value, err, maxAge)
	}
	if err != nil {
		return nil, err
	}
	return payload(value)
}

// signedOctets returns the bytes of what is loaded.
func signedOctets(signed any) ([]byte, error) {
	switch signed := py.Value(signed).(type) {
	case nil, bool, int, float64:
		return nil, py.TypeError.New(fmt.Sprintf("argument of type '%s' is not iterable", py.TypeName(signed)))
	default:
		return octets(signed)
	}
}

// unsign returns the value in front of a signature, also beside the error of a wrong one.
func (s *Serializer) unsign(signed []byte) ([]byte, error) {
	at := bytes.LastIndexByte(signed, '.')
	if at < 0 {
		return nil, BadSignature.New("No b'.' found in value")
	}
	value, signature := signed[:at], signed[at+1:]
	given, err := decoded(signature)
	if err != nil || !hmac.Equal(given, s.sign(value)) {
		return value, BadSignature.New("Signature " + py.Repr(signature) + " does not match")
	}
	return value, nil
}

// decoded is itsdangerous.base64_decode: signs beyond ASCII are left out, and what
// is no letter of the alphabet is skipped.
func decoded(text []byte) ([]byte, error) {
	ascii := make([]byte, 0, len(text)+3)
	for _, b := range text {
		if b < 0x80 {
			ascii = append(ascii, b)
		}
	}
	for len(ascii)%4 != 0 {
		ascii = append(ascii, '=')
	}
	return py.URLSafeB64Decode(ascii)
}

// untimed takes the time off a value and compares it with the time of day.
func untimed(value []byte, wrong error, maxAge any) ([]byte, error) {
	at := bytes.LastIndexByte(value, '.')
	switch {
	case at < 0 && wrong != nil:
		return nil, wrong
	case at < 0:
		return nil, BadTimeSignature.New("timestamp missing")
	}
	seconds, err := secondsOf(value[at+1:])
	switch {
	case wrong != nil && err == nil && seconds.Cmp(big.NewInt(lastSecond)) > 0, wrong == nil && err != nil:
		return nil, BadTimeSignature.New("Malformed timestamp")
	case wrong != nil:
		return nil, BadTimeSignature.New(py.Str(wrong))
	case seconds.Cmp(big.NewInt(lastSecond)) > 0:
		return nil, py.ValueError.New("year is out of range")
	case py.Value(maxAge) == nil:
		return value[:at], nil
	}
	age := int(time.Now().Unix() - seconds.Int64())
	old, err := py.Gt(age, maxAge)
	switch {
	case err != nil:
		return nil, err
	case old:
		return nil, SignatureExpired.New(fmt.Sprintf("Signature age %d > %s seconds", age, py.Str(maxAge)))
	case age < 0:
		return nil, SignatureExpired.New(fmt.Sprintf("Signature age %d < 0 seconds", age))
	}
	return value[:at], nil
}

// secondsOf is bytes_to_int(base64_decode(text)), which takes 8 bytes at most.
func secondsOf(text []byte) (*big.Int, error) {
	stamp, err := decoded(text)
	if err == nil && len(stamp) > 8 {
		err = BadData.New("unpack requires a buffer of 8 bytes")
	}
	return new(big.Int).SetBytes(stamp), err
}

// payload reads what was signed.
func payload(value []byte) (any, error) {
	packed, isPacked := bytes.CutPrefix(value, []byte("."))
	text, err := decoded(packed)
	if err != nil {
		return nil, BadPayload.New("Could not base64 decode the payload because of an exception")
	}
	if isPacked {
		if text, err = unpacked(text); err != nil {
			return nil, BadPayload.New("Could not zlib decompress the payload before decoding the payload")
		}
	}
	out, err := py.LoadsBytes(text)
	if err != nil {
		return nil, BadPayload.New("Could not load the payload because an exception occurred on unserializing the data.")
	}
	return out, nil
}

func unpacked(text []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
