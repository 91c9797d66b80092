// Variables that only some of a view's rules have: the others leave them to the parameter's default.
package web

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// StringParamOr returns a text variable, or the fallback when the matched rule does not have it.
func StringParamOr(c *gin.Context, name, fallback string) string {
	if !hasParam(c, name) {
		return fallback
	}
	return StringParam(c, name)
}

// IntParamOr returns an <int:name> variable that fits in 64 bits, or the fallback when the matched rule does not have it.
func IntParamOr(c *gin.Context, name string, fallback int) int {
	return BigIntParamOr(c, name, fallback).Int()
}

// BigIntParamOr returns an <int:name> variable, or the fallback when the matched rule does not have it.
func BigIntParamOr(c *gin.Context, name string, fallback int) py.BigInt {
	if !hasParam(c, name) {
		return py.Big(fallback)
	}
	return BigIntParam(c, name)
}

// FloatParamOr returns a <float:name> variable, or the fallback when the matched rule does not have it.
func FloatParamOr(c *gin.Context, name string, fallback float64) (float64, error) {
	if !hasParam(c, name) {
		return fallback, nil
	}
	return FloatParam(c, name)
}

// BoolParam returns a variable that is a bool among the defaults of the matched rule.
func BoolParam(c *gin.Context, name string) bool {
	v, _ := param(c, name).(bool)
	return v
}

// BoolParamOr returns a bool among the defaults of the matched rule, or the fallback when it has none of that name.
func BoolParamOr(c *gin.Context, name string, fallback bool) bool {
	if !hasParam(c, name) {
		return fallback
	}
	return BoolParam(c, name)
}

// MaybeBoolParam returns a bool among the defaults of the matched rule; ok is false when it has none of that name, or None.
func MaybeBoolParam(c *gin.Context, name string) (value, ok bool) {
	return BoolParam(c, name), hasParam(c, name)
}

// MaybeStringParam returns a text variable; ok is false when the matched rule does not have it.
func MaybeStringParam(c *gin.Context, name string) (value string, ok bool) {
	if !hasParam(c, name) {
		return "", false
	}
	return StringParam(c, name), true
}

// MaybeIntParam returns an <int:name> variable that fits in 64 bits; ok is false when the matched rule does not have it.
func MaybeIntParam(c *gin.Context, name string) (value int, ok bool) {
	return IntParam(c, name), hasParam(c, name)
}

// MaybeBigIntParam returns an <int:name> variable; ok is false when the matched rule does not have it.
func MaybeBigIntParam(c *gin.Context, name string) (value py.BigInt, ok bool) {
	return BigIntParam(c, name), hasParam(c, name)
}

// MaybeFloatParam returns a <float:name> variable; ok is false when the matched rule does not have it.
func MaybeFloatParam(c *gin.Context, name string) (value float64, ok bool, err error) {
	if !hasParam(c, name) {
		return 0, false, nil
	}
	value, err = FloatParam(c, name)
	return value, err == nil, err
}

// hasParam reports whether the matched rule gives a variable a value other than None.
func hasParam(c *gin.Context, name string) bool {
	if args := of(c).viewArgs(); args != nil {
		v, ok := args.Get(name)
		return ok && v != nil
	}
	_, ok := c.Params.Get(name)
	return ok
}
