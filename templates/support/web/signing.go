// Signing of the session cookie (itsdangerous URLSafeTimedSerializer with
// Flask's salt, SEMANTICS C.8).
package web

import (
	"bytes"
	"compress/zlib"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"io"
	"math/big"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// maxSession bounds the inflated size of a session.
const maxSession = 1 << 20

var unpadded = base64.RawURLEncoding

// signature returns the signature of a text under a key.
func signature(secret, text string) string {
	derive := hmac.New(sha1.New, []byte(secret))
	derive.Write([]byte("cookie-session"))
	sign := hmac.New(sha1.New, derive.Sum(nil))
	sign.Write([]byte(text))
	return unpadded.EncodeToString(sign.Sum(nil))
}

// sign returns the cookie of a session's values. What has no form is TypeError.
func (config *SessionConfig) sign(values *py.Dict[any, any], at time.Time) (string, error) {
	payload, err := py.Dumps(tagValue(values), config.style.Compact())
	if err != nil {
		return "", err
	}
	body := unpadded.EncodeToString([]byte(payload))
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write([]byte(payload))
	_ = z.Close()
	if packed.Len() < len(payload)-1 {
		body = "." + unpadded.EncodeToString(packed.Bytes())
	}
	stamp := big.NewInt(at.Unix()).Bytes()
	signed := body + "." + unpadded.EncodeToString(stamp)
	return signed + "." + signature(config.SecretKey, signed), nil
}

// verify returns the values of a cookie that was signed with one of the keys and
// is not older than the lifetime.
func (config *SessionConfig) verify(cookie string, at time.Time) (*py.Dict[any, any], bool) {
	i := strings.LastIndexByte(cookie, '.')
	if i < 0 || !config.signedBy(cookie[:i], cookie[i+1:]) {
		return nil, false
	}
	j := strings.LastIndexByte(cookie[:i], '.')
	if j < 0 {
		return nil, false
	}
	stamp, err := unpadded.DecodeString(cookie[j+1 : i])
	if err != nil {
		return nil, false
	}
	age := at.Unix() - new(big.Int).SetBytes(stamp).Int64()
	if age < 0 || age > int64(config.Lifetime.Seconds()) {
		return nil, false
	}
	payload, ok := inflate(cookie[:j])
	if !ok {
		return nil, false
	}
	v, err := py.LoadsBytes(payload)
	if err != nil {
		return nil, false
	}
	d, ok := untagValue(v).(*py.Dict[any, any])
	return d, ok
}

func (config *SessionConfig) signedBy(text, mac string) bool {
	ok := false
	for _, key := range append([]string{config.SecretKey}, config.Fallbacks...) {
		if key != "" && hmac.Equal([]byte(signature(key, text)), []byte(mac)) {
			ok = true
		}
	}
	return ok
}

// inflate decodes a body, which is compressed when it starts with a dot.
func inflate(body string) ([]byte, bool) {
	packed, compressed := strings.CutPrefix(body, ".")
	raw, err := unpadded.DecodeString(packed)
	if err != nil || !compressed {
		return raw, err == nil
	}
	z, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, false
	}
	out, err := io.ReadAll(io.LimitReader(z, maxSession))
	return out, err == nil
}
