export {
  disconnect,
  inTransaction,
  isDatabaseUp,
  moveClock,
  onQuery,
  sessionPerson,
  sql,
  type Identity,
  type Tx,
} from './transaction';
