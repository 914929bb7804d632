/** The tables that a shop begins with: what they are for, the example row, the lists to choose from. */
export const sheetNames = {
  contacts: 'Customer list',
  pipeline: 'Leads',
  orders: 'Order book',
  care: 'Care book',
  service: 'Service and warranty',
};

/** Marks the example row; a table that comes back with it is read without it. */
export const exampleMark: string = '(example, please delete this row)';

export const examples = {
  code: 'C001',
  orderCode: 'O001',
  name: 'Jane Example',
  company: 'Example Ltd',
  phone: '+84912000101',
  email: 'jane@example.com',
  address: '1 Example Street',
  province: 'Hà Nội',
  need: 'Tea for the office',
  product: 'Lotus tea 200 g',
  owner: 'Lan',
};

export const lists = {
  gender: ['Female', 'Male', 'Other'],
  source: ['Facebook', 'Zalo', 'Website', 'Referral', 'Walk-in', 'Event', 'Other'],
  payment_method: ['Cash', 'Bank transfer', 'Card', 'COD', 'E-wallet'],
  consent: ['Yes', 'No'],
  stage: {
    pipeline: ['New', 'Contacted', 'Interested', 'Quoted', 'Won', 'Lost'],
    care: ['To call', 'Done', 'No answer'],
    service: ['Received', 'In progress', 'Done', 'Returned'],
  },
};

export const help = {
  date: 'A date, such as 2026-01-15',
  number: 'A number without a unit',
  list: 'Choose from the list, or type another word',
};

export const cli = {
  unknown: (p: { text: string; names: string }) => `new takes one of ${p.names}, not "${p.text}".`,
  exists: (p: { file: string }) =>
    `${p.file} is there already and stays as it is. Choose another name with --out.`,
};
