// Package itsdangerous signs values as ItsDangerous 2.2 does, with its
// exceptions: what URLSafeSerializer and URLSafeTimedSerializer make and read.
package itsdangerous

import "github.com/flask2gin/flask2gin/templates/support/py"

// The exceptions of ItsDangerous, each below the one that it derives from.
var (
	BadData          = py.NewClass("BadData", py.Exception)
	BadSignature     = py.NewClass("BadSignature", BadData)
	BadTimeSignature = py.NewClass("BadTimeSignature", BadSignature)
	SignatureExpired = py.NewClass("SignatureExpired", BadTimeSignature)
	BadPayload       = py.NewClass("BadPayload", BadData)
)
