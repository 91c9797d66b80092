// What a view reads of an Authorization header by name.
package web

// User returns auth.username; ok is false for None, which other schemes than Basic have unless they name one.
func (a *Authorization) User() (string, bool) { return a.text("username") }

// Pass returns auth.password; ok is false for None.
func (a *Authorization) Pass() (string, bool) { return a.text("password") }

// Bearer returns auth.token; ok is false for None.
func (a *Authorization) Bearer() (string, bool) { return a.Token, a.HasToken }

// Param returns auth.get(name); ok is false for None.
func (a *Authorization) Param(name string) (string, bool) { return a.text(name) }

func (a *Authorization) text(name string) (string, bool) {
	v, _ := a.Parameters.Get(name)
	s, ok := v.(string)
	return s, ok
}
