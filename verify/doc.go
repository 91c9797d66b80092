// Package verify says whether a port answers as its original does.
//
// Its parts, from the bottom up:
//
//	exchange   what travels between the parts: Request, Answer, Session, Bind, Side; the bytes of the wire
//	plan       makes sessions out of what is known of an app (rules, keys that views read, constraints of models)
//	load       makes sessions out of files: HTTP text, HAR, Postman
//	pytest     runs the app's own tests on either side
//	side       starts the sides: Flask twice, under its interpreter, and the port; each in a copy of its folder
//	compare    finds where two answers differ, what of it is noise, and hides secrets
//	trial      plays sessions on all sides and collects the differences
//	report     prints what a trial found: text, JSON, JUnit XML, Markdown
//
// This package itself plays recorded sessions (testdata/record.py makes them from real Flask), so that a test needs no
// Python: exchange.go reads a recording, play.go sends it, compare.go finds what differs.
package verify
