// This file lists the signatures of the standard library that templates use, and the packages' import paths.

package rule

// standard is the part of the standard library and of Gin that templates may call.
const standard = `
package strings

func Contains(s, substr string) bool
func HasPrefix(s, prefix string) bool
func HasSuffix(s, suffix string) bool
func ReplaceAll(s, old, new string) string
func Replace(s, old, new string, n int) string
func Repeat(s string, count int) string
func Index(s, substr string) int
func Count(s, substr string) int
func Join(elems []string, sep string) string
func Split(s, sep string) []string
func TrimSpace(s string) string
func TrimPrefix(s, prefix string) string
func TrimSuffix(s, suffix string) string
func ToUpper(s string) string
func ToLower(s string) string

package strconv

func Itoa(i int) string
func FormatInt(i int64, base int) string
func Quote(s string) string

package utf8

func RuneCountInString(s string) int

package math

func Floor(x float64) float64
func Ceil(x float64) float64
func Sqrt(x float64) float64
func Abs(x float64) float64
func Pow(x, y float64) float64
func Copysign(x, y float64) float64
func IsNaN(x float64) bool
func IsInf(x float64, sign int) bool
func Inf(sign int) float64
func NaN() float64
func Atan(x float64) float64
func Atan2(y, x float64) float64
func Hypot(x, y float64) float64
func Cbrt(x float64) float64
func Sinh(x float64) float64
func Tanh(x float64) float64

var Pi float64
var E float64
var MaxInt int

package slices

func Contains(s []E, v E) bool
func Reverse(s []E)

package bytes

func HasPrefix(s, prefix []byte) bool
func HasSuffix(s, suffix []byte) bool
func Contains(s, sub []byte) bool

package cmp

func Or(vals ...string) string

package debug

func PrintStack()

package os

func Getenv(key string) string
func LookupEnv(key string) (string, bool)
func Getpid() int
func Hostname() (string, error)

package time

func Now() Time
func Sleep(d Duration)

package uuid

func NewString() string

package hex

func EncodeToString(src []byte) string

package http

var StatusOK int
`

// paths maps the qualifiers of templates to import paths; what is missing is a support package.
var paths = map[string]string{
	"strings": "strings", "strconv": "strconv", "utf8": "unicode/utf8", "math": "math", "slices": "slices",
	"maps": "maps", "cmp": "cmp", "os": "os", "time": "time", "http": "net/http", "fmt": "fmt", "errors": "errors",
	"url": "net/url", "rand": "math/rand/v2", "hex": "encoding/hex", "base64": "encoding/base64", "bytes": "bytes",
	"sha256": "crypto/sha256", "sha1": "crypto/sha1", "md5": "crypto/md5", "hmac": "crypto/hmac", "slog": "log/slog",
	"big": "math/big", "iter": "iter", "sync": "sync", "io": "io", "sort": "sort", "html": "html", "unicode": "unicode", "debug": "runtime/debug",
	"uuid": "github.com/google/uuid", "gin": "github.com/gin-gonic/gin",
}

// Path returns the import path of a template's qualifier, or "" for a support package or one of the app's own.
func Path(qualifier string) string { return paths[qualifier] }
