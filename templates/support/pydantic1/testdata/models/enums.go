// This file holds the enumerations of testdata/models.py, as mapper/rewrite writes them.

package models

import "github.com/flask2gin/flask2gin/templates/support/py"

// Shade is the Python enumeration Shade.
type Shade struct {
	Name  string
	Value any
}

// ShadeMembers are all members of Shade, in their order.
var ShadeMembers = []*Shade{{"LIGHT", "light"}, {"DARK", "dark"}, {"ONE", 1}}

// EnumValue returns the value of the member.
func (s *Shade) EnumValue() any { return s.Value }

// PyRepr returns the member as Python's repr does.
func (s *Shade) PyRepr() string { return "<Shade." + s.Name + ": " + py.Repr(s.Value) + ">" }

// Level is the Python enumeration Level.
type Level struct {
	Name  string
	Value int
}

// LevelMembers are all members of Level, in their order.
var LevelMembers = []*Level{{"LOW", 1}, {"HIGH", 2}}

// EnumValue returns the value of the member.
func (l *Level) EnumValue() any { return l.Value }

// PyRepr returns the member as Python's repr does.
func (l *Level) PyRepr() string { return "<Level." + l.Name + ": " + py.Repr(l.Value) + ">" }

// Role is the Python enumeration Role.
type Role struct {
	Name  string
	Value string
}

// RoleMembers are all members of Role, in their order; RoleUSER is one of them.
var (
	RoleMembers = []*Role{{"ADMIN", "admin"}, {"USER", "user"}}
	RoleUSER    = RoleMembers[1]
)

// EnumValue returns the value of the member.
func (r *Role) EnumValue() any { return r.Value }

// PyRepr returns the member as Python's repr does.
func (r *Role) PyRepr() string { return "<Role." + r.Name + ": " + py.Repr(r.Value) + ">" }
