// This file holds the operators, under the names of CPython's operator classes.

package pyast

// Operator is an operator of BinOp and AugAssign.
type Operator uint8

// The operators of BinOp and AugAssign.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

var operatorNames = [...]string{
	"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv",
}

var operatorSigns = [...]string{"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"}

// String returns the name of CPython's class.
func (o Operator) String() string { return operatorNames[o] }

// Sign returns the operator as it is written in Python.
func (o Operator) Sign() string { return operatorSigns[o] }

// BoolOperator is an operator of BoolOp.
type BoolOperator uint8

// The operators of BoolOp.
const (
	And BoolOperator = iota
	Or
)

// String returns the name of CPython's class.
func (o BoolOperator) String() string {
	if o == And {
		return "And"
	}
	return "Or"
}

// Sign returns the operator as it is written in Python.
func (o BoolOperator) Sign() string {
	if o == And {
		return "and"
	}
	return "or"
}

// UnaryOperator is an operator of UnaryOp.
type UnaryOperator uint8

// The operators of UnaryOp.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

var unaryNames = [...]string{"Invert", "Not", "UAdd", "USub"}

var unarySigns = [...]string{"~", "not", "+", "-"}

// String returns the name of CPython's class.
func (o UnaryOperator) String() string { return unaryNames[o] }

// Sign returns the operator as it is written in Python.
func (o UnaryOperator) Sign() string { return unarySigns[o] }

// CmpOperator is an operator of Compare.
type CmpOperator uint8

// The operators of Compare.
const (
	Eq CmpOperator = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

var cmpNames = [...]string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}

var cmpSigns = [...]string{"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"}

// String returns the name of CPython's class.
func (o CmpOperator) String() string { return cmpNames[o] }

// Sign returns the operator as it is written in Python.
func (o CmpOperator) Sign() string { return cmpSigns[o] }
