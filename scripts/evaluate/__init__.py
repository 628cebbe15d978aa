"""Measuring the reader on gold documents, with the scorer that lies beside them."""
